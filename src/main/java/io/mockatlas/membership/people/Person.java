package io.mockatlas.membership.people;

import java.time.Instant;
import java.util.List;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Member of an organization, or an invitation to it or to one of its projects.
 *
 * @param username the username
 * @param status the status
 * @param userId the ID of the user, also of the pending one; null for an invitation to a
 * project
 * @param invitation the invitation; null for a member
 * @param project the project of an invitation to a project; otherwise null
 * @param orgRoles the roles in the organization
 * @param projectRoles the roles on projects
 * @param teams the teams
 * @param inviterUsername the inviter; null for a member
 * @param createdAt the time of the invitation, or of the member's account
 * @param expiresAt the time at which the invitation expires; null for a member
 * @param firstName the first name of a member; otherwise null
 * @param lastName the last name of a member; otherwise null
 */
public record Person(String username, PersonStatus status, @Nullable UserId userId, @Nullable InvitationId invitation,
		@Nullable ProjectId project, List<String> orgRoles, List<ProjectRoles> projectRoles, List<TeamName> teams,
		@Nullable String inviterUsername, Instant createdAt, @Nullable Instant expiresAt, @Nullable String firstName,
		@Nullable String lastName) {

	/**
	 * Roles on one project.
	 *
	 * @param project the project
	 * @param name its name
	 * @param roles the roles
	 */
	public record ProjectRoles(ProjectId project, String name, List<String> roles) {
	}

	/**
	 * Team with its name.
	 *
	 * @param team the team
	 * @param name its name
	 */
	public record TeamName(TeamId team, String name) {
	}

	/**
	 * Page of people.
	 *
	 * @param people the people on the page
	 * @param total the number of people on all pages
	 */
	public record Page(List<Person> people, int total) {
	}

}
