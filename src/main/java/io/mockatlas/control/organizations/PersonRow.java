package io.mockatlas.control.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mockatlas.membership.people.Person;
import io.mockatlas.membership.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/**
 * Member of an organization or invitation, as the control API returns it.
 *
 * @param username the username
 * @param status ACTIVE, PENDING, EXPIRED or DECLINED
 * @param userId the user in users resources; absent for an invitation to a project
 * @param invitationId the invitation; absent for a member
 * @param groupId the project of an invitation to a project
 * @param orgRoles the roles in the organization
 * @param groupRoleAssignments the roles on projects
 * @param teams the teams
 * @param inviterUsername the inviter
 * @param createdAt the time of the invitation, or of the member's account
 * @param expiresAt the time at which the invitation expires
 * @param firstName the first name of a member
 * @param lastName the last name of a member
 */
record PersonRow(String username, PersonStatus status, @Nullable String userId, @Nullable String invitationId,
		@Nullable String groupId, List<String> orgRoles, List<Assignment> groupRoleAssignments, List<Team> teams,
		@Nullable String inviterUsername, Instant createdAt, @Nullable Instant expiresAt, @Nullable String firstName,
		@Nullable String lastName) {

	static PersonRow of(Person person) {
		return new PersonRow(person.username(), person.status(), text(person.userId()), text(person.invitation()),
				text(person.project()), person.orgRoles(),
				person.projectRoles()
					.stream()
					.map((roles) -> new Assignment(roles.project().value(), roles.name(), roles.roles()))
					.toList(),
				person.teams().stream().map((team) -> new Team(team.team().value(), team.name())).toList(),
				person.inviterUsername(), person.createdAt(), person.expiresAt(), person.firstName(),
				person.lastName());
	}

	private static @Nullable String text(@Nullable Object id) {
		return (id != null) ? Objects.toString(id) : null;
	}

	/**
	 * Roles on one project.
	 *
	 * @param groupId the project
	 * @param groupName its name
	 * @param roles the roles
	 */
	record Assignment(String groupId, String groupName, List<String> roles) {
	}

	/**
	 * Team.
	 *
	 * @param id its ID
	 * @param name its name
	 */
	record Team(String id, String name) {
	}

}
