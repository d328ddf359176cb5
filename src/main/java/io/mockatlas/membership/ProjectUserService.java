package io.mockatlas.membership;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationRequestValidator;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.ProjectTeam;
import io.mockatlas.user.ProjectTeams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the users of a project: pending and active users of its organization with
 * roles on it. Each method is one use case and one transaction.
 */
@Service
@Transactional
public class ProjectUserService {

	private final OrgUserDirectory orgUsers;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final Roles roles;

	private final Projects projects;

	private final ProjectTeams teams;

	ProjectUserService(OrgUserDirectory orgUsers, InvitationRegistry registry, InvitationRequestValidator validator,
			Roles roles, Projects projects, ProjectTeams teams) {
		this.orgUsers = orgUsers;
		this.registry = registry;
		this.validator = validator;
		this.roles = roles;
		this.projects = projects;
		this.teams = teams;
	}

	/**
	 * Lists users with a role on a project. Optionally includes users that get a role
	 * from a team of the project, and users whose organization role gives access to all
	 * projects. With teams, each user also has the roles of the user's teams (assumed).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "With `flattenTeams`, a user's own roles are followed by the roles of the user's teams; no other "
					+ "response includes roles of teams.")
	public List<OrgUser> list(ProjectId project, UserFilter filter, boolean flattenTeams, boolean includeOrgUsers) {
		List<ProjectTeam> counted = (flattenTeams) ? this.teams.of(project) : List.of();
		Predicate<OrgUser> wanted = (user) -> isIn(user, project) || (includeOrgUsers && hasAccessToAllProjects(user));
		return this.orgUsers.of(this.projects.organizationOf(project), filter)
			.stream()
			.map((user) -> withRolesOf(counted, user))
			.filter(wanted)
			.toList();
	}

	/**
	 * Returns a user with a role on the project and one of the given statuses in its
	 * organization.
	 */
	@Transactional(readOnly = true)
	public OrgUser get(ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		return find(this.projects.organizationOf(project), project, id, statuses);
	}

	/**
	 * Grants roles on a project: to a member of the organization at once, to an invitee
	 * in the pending invitation, to any other user in a new invitation to the
	 * organization (documented). Conflicts if the user has a role on the project.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "Adding a user to a project grants the roles at once to an active user, adds them to the "
					+ "invitation of a pending user, and otherwise creates an invitation to the organization with "
					+ "them.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "Adding an active user to a project on which the user has a role is 409 `USER_ALREADY_IN_GROUP`.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "Adding a pending user to a project on which the invitation has a role is 409.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Adding a pending user to a project on which the invitation has a role has the code "
					+ "`USER_ALREADY_IN_GROUP`, as for an active user.")
	public OrgUser add(ProjectId id, @Nullable String username, @Nullable List<String> roles, String inviterUsername) {
		Project project = this.projects.lock(id);
		InvitationHeader header = this.registry.newHeader(username, inviterUsername);
		List<ProjectGrant> grants = grants(id, this.validator.projectRoles(new InvitationRequest(roles)));
		Optional<OrgUser> known = this.orgUsers.find(project.organization().id(), header.username());
		if (known.isPresent()) {
			if (isIn(known.get(), id)) {
				throw ErrorCode.USER_ALREADY_IN_GROUP.exception(header.username(), id.value());
			}
			return update(known.get(), id, grants);
		}
		return this.orgUsers.invited(this.registry.create(new OrgInvitation(header, project.organization().reference(),
				new OrgGrants(List.of(Roles.ORG_MEMBER), grants, List.of()))));
	}

	/**
	 * Removes all roles on a project; the user remains a member or an invitee of the
	 * organization (recorded).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "Removing a user from a project keeps the user's membership of, or invitation to, the "
					+ "organization.")
	public void remove(ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		OrgId org = this.projects.lock(project).organization().id();
		update(find(org, project, id, statuses), project, List.of());
	}

	/**
	 * Adds one role. Has no effect if the user has it (assumed).
	 */
	public OrgUser addRole(ProjectId project, UserId id, @Nullable String role) {
		OrgId org = this.projects.lock(project).organization().id();
		List<String> checked = checked(role);
		OrgUser user = find(org, project, id, MembershipStatus.DEFAULT_STATUSES);
		List<String> added = Stream.concat(user.rolesOn(project).stream(), checked.stream()).distinct().toList();
		return update(user, project, grants(project, added));
	}

	/**
	 * Removes one role; a user keeps at least one (documented). Has no effect if the user
	 * lacks it (assumed).
	 */
	public OrgUser removeRole(ProjectId project, UserId id, @Nullable String role) {
		OrgId org = this.projects.lock(project).organization().id();
		List<String> removed = checked(role);
		OrgUser user = find(org, project, id, MembershipStatus.DEFAULT_STATUSES);
		List<String> left = user.rolesOn(project).stream().filter((name) -> !removed.contains(name)).toList();
		requireRole(left);
		return update(user, project, grants(project, left));
	}

	/**
	 * Replaces an active member's roles on a project; a user keeps at least one
	 * (documented).
	 */
	public List<String> replaceRoles(ProjectId project, UserId id, @Nullable List<String> roles) {
		OrgId org = this.projects.lock(project).organization().id();
		requireRole(roles);
		List<String> replaced = this.validator.projectRoles(roles, InvitationRequest.Names.OF_USER.assigned());
		OrgUser user = find(org, project, id, UserFilter.ACTIVE.statuses());
		return update(user, project, grants(project, replaced)).rolesOn(project);
	}

	private OrgUser update(OrgUser user, ProjectId project, List<ProjectGrant> grants) {
		Stream<ProjectGrant> others = user.orgGrants()
			.grants()
			.stream()
			.filter((grant) -> !grant.project().equals(project));
		return this.orgUsers.update(user, new OrgGrants(user.orgGrants().roles(),
				Stream.concat(others, grants.stream()).toList(), user.orgGrants().teams()));
	}

	private OrgUser find(OrgId org, ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		OrgUser user = this.orgUsers.get(org, id, statuses);
		if (!isIn(user, project)) {
			throw ErrorCode.USER_NOT_IN_GROUP.exception(id.value(), project.value());
		}
		return user;
	}

	private static void requireRole(@Nullable List<String> roles) {
		if (roles != null && roles.isEmpty()) {
			throw ErrorCode.CANNOT_REMOVE_ALL_USER_ROLES.exception();
		}
	}

	private static OrgUser withRolesOf(List<ProjectTeam> teams, OrgUser user) {
		OrgGrants orgGrants = user.orgGrants();
		Stream<ProjectGrant> byTeams = teams.stream()
			.filter((team) -> user.isIn(team.team().id()))
			.flatMap((team) -> team.grants().stream());
		return user.with(new OrgGrants(orgGrants.roles(),
				Stream.concat(orgGrants.grants().stream(), byTeams).distinct().toList(), orgGrants.teams()));
	}

	private static boolean isIn(OrgUser user, ProjectId project) {
		return !user.rolesOn(project).isEmpty();
	}

	private static boolean hasAccessToAllProjects(OrgUser user) {
		List<String> roles = user.orgGrants().roles();
		return roles.contains(Roles.ORG_OWNER) || roles.contains(Roles.ORG_READ_ONLY);
	}

	private static List<ProjectGrant> grants(ProjectId project, List<String> roles) {
		return roles.stream().map((role) -> new ProjectGrant(project, role)).toList();
	}

	private List<String> checked(@Nullable String role) {
		if (role == null || role.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("groupRole");
		}
		return this.roles.ofProject(List.of(role));
	}

}
