package io.mockatlas.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.accesslist.AccessListRows;
import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.membership.SeededInvitation;
import io.mockatlas.membership.SeededInvitations;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.organization.ProjectRows;
import io.mockatlas.persistence.jpa.JoinedEntities;
import io.mockatlas.seed.ProgressLog;
import io.mockatlas.seed.validation.ValidatedSeed;
import io.mockatlas.seed.validation.ValidatedSeed.Invited;
import io.mockatlas.user.MemberRows;
import io.mockatlas.user.UserRows;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Importer that writes a validated seed to the database in batches and in one
 * transaction: completely or not at all. Hibernate is only needed for accepted
 * invitations.
 */
@Repository
@Transactional
class SeedImporter {

	/**
	 * Number of invitations written between two progress checks.
	 */
	private static final int CHUNK = 10_000;

	private final OrganizationRows organizations;

	private final ProjectRows projects;

	private final UserRows users;

	private final MemberRows members;

	private final ApiUserRows apiUsers;

	private final AccessListRows accessLists;

	private final SeededInvitations invitations;

	SeedImporter(OrganizationRows organizations, ProjectRows projects, UserRows users, MemberRows members,
			ApiUserRows apiUsers, AccessListRows accessLists, SeededInvitations invitations) {
		this.organizations = organizations;
		this.projects = projects;
		this.users = users;
		this.members = members;
		this.apiUsers = apiUsers;
		this.accessLists = accessLists;
		this.invitations = invitations;
	}

	/**
	 * Writes the seed, accepts its accepted invitations, then publishes events for the
	 * pending ones. All rows are new and inserted without a look-up, except
	 * organizations: their rows may have been kept for concurrent requests that wait for
	 * the row's lock.
	 */
	void importSeed(ValidatedSeed validated) {
		JoinedEntities.flush();
		this.organizations.write(validated.organizations());
		this.projects.write(validated.projects());
		this.users.write(validated.users());
		this.members.write(validated.teams(), validated.members(), validated.projectTeams());
		this.apiUsers.write(validated.apiKeys(), validated.serviceAccounts());
		this.accessLists.write(validated.accessLists());
		invite(validated);
		JoinedEntities.clear();
		Set<InvitationId> gone = validated.accepted()
			.stream()
			.flatMap((id) -> this.invitations.accept(id).stream())
			.collect(Collectors.toSet());
		JoinedEntities.flush();
		announce(validated, gone);
		JoinedEntities.clear();
	}

	private void invite(ValidatedSeed validated) {
		List<Invited> all = validated.invitations();
		Set<InvitationId> declined = Set.copyOf(validated.declined());
		ProgressLog progress = new ProgressLog("Importing the seed: ", " of " + all.size() + " invitations");
		for (int from = 0; from < all.size(); from += CHUNK) {
			progress.log(from);
			this.invitations.addAll(all.subList(from, Math.min(from + CHUNK, all.size()))
				.stream()
				.map((invited) -> seeded(invited, declined))
				.toList());
		}
		progress.log(all.size());
	}

	/**
	 * Publishes events for the invitations that are not accepted.
	 */
	private void announce(ValidatedSeed validated, Set<InvitationId> gone) {
		Set<InvitationId> declined = Set.copyOf(validated.declined());
		List<Invited> newestFirst = new ArrayList<>(validated.invitations());
		newestFirst.removeIf((invited) -> gone.contains(invited.header().id()));
		newestFirst.sort(Comparator.comparing((invited) -> invited.header().validity().createdAt()));
		Collections.reverse(newestFirst);
		this.invitations.publishAll(newestFirst.stream().map((invited) -> seeded(invited, declined)));
	}

	private static SeededInvitation seeded(Invited invited, Set<InvitationId> declined) {
		return new SeededInvitation(invited.header(), invited.scope().organization(), invited.scope().project(),
				invited.orgGrants(), declined.contains(invited.header().id()));
	}

}
