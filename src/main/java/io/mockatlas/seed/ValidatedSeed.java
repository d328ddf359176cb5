package io.mockatlas.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.mockatlas.access.AccessListEntry;
import io.mockatlas.access.ApiKey;
import io.mockatlas.access.ServiceAccount;
import io.mockatlas.directory.Member;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectTeam;
import io.mockatlas.directory.Team;
import io.mockatlas.directory.User;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.OrgGrants;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and everything that a seed makes: checked, with all ids, ready to be saved.
 *
 * @param now the second in which it comes to be
 * @param latest when what is in it may have been made at the latest
 * @param organizations the organizations
 * @param projects their projects
 * @param teams their teams
 * @param users everybody who is active anywhere
 * @param members their memberships
 * @param projectTeams the teams that have roles on projects
 * @param apiKeys the API keys
 * @param serviceAccounts the service accounts, with their secrets
 * @param accessLists the entries of the access lists of both
 * @param invitations the invitations, those to be accepted among them
 * @param accepted of each person who accepts, one invitation in each organization
 * @param declined the invitations that were declined
 */
record ValidatedSeed(Instant now, Instant latest, List<Organization> organizations, List<Project> projects,
		List<Team> teams, List<User> users, List<Member> members, List<ProjectTeam> projectTeams, List<ApiKey> apiKeys,
		List<ServiceAccount> serviceAccounts, List<AccessListEntry> accessLists, List<Invited> invitations,
		List<InvitationId> accepted, List<InvitationId> declined) {

	/**
	 * Nobody and nothing yet.
	 */
	ValidatedSeed(Instant now, Instant latest) {
		this(now, latest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * Somebody invited.
	 *
	 * @param header id, person, inviter and dates
	 * @param scope what they are invited to
	 * @param orgGrants what is offered; to a project, roles on it alone
	 */
	record Invited(InvitationHeader header, Scope scope, OrgGrants orgGrants) {
	}

	/**
	 * What somebody is invited to, at most once.
	 *
	 * @param organization the organization
	 * @param project the project of it, if the invitation is to one
	 */
	record Scope(Organization organization, @Nullable Project project) {

		String kind() {
			return (this.project != null) ? "project" : "organization";
		}

		String id() {
			return (this.project != null) ? this.project.id().value() : this.organization.id().value();
		}

		/**
		 * The scope in words.
		 */
		@Override
		public String toString() {
			return kind() + " " + ((this.project != null) ? this.project.name() : this.organization.name());
		}

	}

}
