package io.mockatlas.seed.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.user.Member;
import io.mockatlas.user.ProjectTeam;
import io.mockatlas.user.Team;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Content of a seed after validation, with all IDs, ready to be stored.
 *
 * @param now the time of the import, in whole seconds
 * @param latest the latest valid creation time
 * @param organizations the organizations
 * @param projects the projects
 * @param teams the teams
 * @param users the new user accounts
 * @param members the memberships
 * @param projectTeams the teams with roles on projects
 * @param apiKeys the API keys
 * @param serviceAccounts the service accounts, with their secrets
 * @param accessLists the access list entries of API keys and service accounts
 * @param invitations the invitations, including those to accept
 * @param accepted one invitation to accept for each user and organization
 * @param declined the declined invitations
 */
public record ValidatedSeed(Instant now, Instant latest, List<Organization> organizations, List<Project> projects,
		List<Team> teams, List<User> users, List<Member> members, List<ProjectTeam> projectTeams, List<ApiKey> apiKeys,
		List<ServiceAccount> serviceAccounts, List<AccessListEntry> accessLists, List<Invited> invitations,
		List<InvitationId> accepted, List<InvitationId> declined) {

	/**
	 * Creates an empty instance.
	 */
	ValidatedSeed(Instant now, Instant latest) {
		this(now, latest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * Invitation.
	 *
	 * @param header the ID, invitee, inviter and dates
	 * @param scope the organization or project
	 * @param orgGrants the offered grants; for a project, only roles on it
	 */
	public record Invited(InvitationHeader header, Scope scope, OrgGrants orgGrants) {
	}

	/**
	 * Organization or project of an invitation. A user has at most one invitation to
	 * each.
	 *
	 * @param organization the organization
	 * @param project the project; null for an invitation to the organization
	 */
	public record Scope(Organization organization, @Nullable Project project) {

		String kind() {
			return (this.project != null) ? "project" : "organization";
		}

		String id() {
			return (this.project != null) ? this.project.id().value() : this.organization.id().value();
		}

		/**
		 * Returns the scope's kind and name for error messages.
		 */
		@Override
		public String toString() {
			return kind() + " " + ((this.project != null) ? this.project.name() : this.organization.name());
		}

	}

}
