package io.mockatlas.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationRows;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.organization.ProjectRows;
import io.mockatlas.seed.validation.ExistingAccounts;
import io.mockatlas.seed.validation.ParsedSeed;
import io.mockatlas.seed.validation.SeedConflictException;
import io.mockatlas.seed.validation.ValidatedSeed;
import io.mockatlas.user.MemberRows;
import io.mockatlas.user.User;
import io.mockatlas.user.UserRows;

import org.springframework.stereotype.Component;

/**
 * Check for conflicts between a seed and existing rows.
 */
@Component
class ConflictCheck {

	private final OrganizationRows organizations;

	private final ProjectRows projects;

	private final UserRows users;

	private final MemberRows members;

	private final ApiUserRows apiUsers;

	private final InvitationRows invitations;

	ConflictCheck(OrganizationRows organizations, ProjectRows projects, UserRows users, MemberRows members,
			ApiUserRows apiUsers, InvitationRows invitations) {
		this.organizations = organizations;
		this.projects = projects;
		this.users = users;
		this.members = members;
		this.apiUsers = apiUsers;
		this.invitations = invitations;
	}

	/**
	 * Returns the existing accounts of a seed's users.
	 * @param parsed the seed
	 * @param keepExistingIds whether an existing account keeps its ID if the seed has a
	 * different one
	 */
	ExistingAccounts existingAccounts(ParsedSeed parsed, boolean keepExistingIds) {
		return new ExistingAccounts(this.users.withUsernames(parsed.usernames()), keepExistingIds);
	}

	/**
	 * Rejects organizations that exist.
	 */
	void requireNew(Collection<Organization> organizations) {
		requireNone("organization", this.organizations.existing(organizations));
	}

	/**
	 * Rejects a seed whose contents conflict with existing rows.
	 */
	void requireNone(ValidatedSeed validated) {
		requireNone("project", this.projects.existing(validated.projects()));
		requireNone("team", this.members.existingTeams(validated.teams()));
		requireNone("user id", this.users.existing(validated.users()));
		requireNone("public key", this.apiUsers.existingUsernames(validated.apiKeys()));
		requireNone("API key", this.apiUsers.existing(validated.apiKeys()));
		requireNone("service account", this.apiUsers.existingUsernames(validated.serviceAccounts()));
		requireNone("id of an API key or a service account", this.apiUsers.existing(validated.serviceAccounts()));
		requireNone("secret", this.apiUsers.existingSecrets(validated.serviceAccounts()));
		List<InvitationHeader> invitations = validated.invitations()
			.stream()
			.map(ValidatedSeed.Invited::header)
			.toList();
		requireNone("invitation", this.invitations.existing(invitations));
		Map<UserId, String> users = validated.users().stream().collect(Collectors.toMap(User::id, User::username));
		requireSame(users, this.invitations.usernames(users.keySet()));
		Map<UserId, String> invitees = invitations.stream()
			.collect(Collectors.toMap((invitation) -> invitation.id().userId(), InvitationHeader::username));
		requireSame(invitees, this.users.usernames(invitees.keySet()));
	}

	/**
	 * Rejects user IDs that belong to different usernames, now or after an acceptance.
	 */
	private static void requireSame(Map<UserId, String> added, Map<UserId, String> existing) {
		requireNone("user id",
				existing.entrySet()
					.stream()
					.filter((user) -> !user.getValue().equals(added.get(user.getKey())))
					.map((user) -> user.getKey().value())
					.sorted()
					.toList());
	}

	private static void requireNone(String what, List<String> existing) {
		if (!existing.isEmpty()) {
			throw new SeedConflictException(
					"The " + what + " " + existing.stream().limit(5).collect(Collectors.joining(", "))
							+ " exists already; nothing was added.");
		}
	}

}
