package io.mockatlas.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.ProjectTeam;
import io.mockatlas.directory.ProjectTeams;
import io.mockatlas.directory.Projects;
import io.mockatlas.directory.Roles;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a project: those of its organization, pending and active, who have roles
 * on it. Each method is one use case and one transaction.
 */
@Service
@Transactional
public class ProjectUserService {

	private final OrgUserDirectory orgUsers;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final Roles roles;

	private final Organizations organizations;

	private final Projects projects;

	private final ProjectTeams teams;

	ProjectUserService(OrgUserDirectory orgUsers, InvitationRegistry registry, InvitationRequestValidator validator,
			Roles roles, Organizations organizations, Projects projects, ProjectTeams teams) {
		this.orgUsers = orgUsers;
		this.registry = registry;
		this.validator = validator;
		this.roles = roles;
		this.organizations = organizations;
		this.projects = projects;
		this.teams = teams;
	}

	/**
	 * Lists people with a role on a project and, if wanted, those whom a team of the
	 * project gives one and those who reach it by a role in the organization. With teams,
	 * everybody has the roles of theirs too (assumed).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "With `flattenTeams` the roles of users are their own, then those of their teams; "
					+ "nothing else shows the roles of teams.")
	public List<OrgUser> list(ProjectId project, UserFilter filter, boolean flattenTeams, boolean includeOrgUsers) {
		List<ProjectTeam> counted = (flattenTeams) ? this.teams.of(project) : List.of();
		Predicate<OrgUser> wanted = (user) -> isIn(user, project) || (includeOrgUsers && reachesAllProjects(user));
		return this.orgUsers.of(organizationOf(project), filter)
			.stream()
			.map((user) -> withRolesOf(counted, user))
			.filter(wanted)
			.toList();
	}

	/**
	 * One person with a role on a project who stands to its organization in one of the
	 * given ways.
	 */
	@Transactional(readOnly = true)
	public OrgUser get(ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		return find(organizationOf(project), project, id, statuses);
	}

	/**
	 * Gives somebody roles on a project: a member of the organization at once, somebody
	 * invited by extending the invitation, anybody else by inviting them to the
	 * organization (documented). Who has a role on it already is a conflict.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "Who is added to a project has the roles at once if active, in their invitation if "
					+ "pending, and else in a new invitation to the organization.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Adding somebody to a project on which they have a role is 409 `USER_ALREADY_EXISTS`.")
	public OrgUser add(ProjectId id, @Nullable String username, @Nullable List<String> roles, String inviterUsername) {
		Project project = lock(id);
		InvitationHeader header = this.registry.draft(username, inviterUsername);
		List<ProjectGrant> grants = grants(id, this.validator.projectRoles(new InvitationRequest(roles)));
		Optional<OrgUser> known = this.orgUsers.find(project.organization().id(), header.username());
		if (known.isPresent()) {
			if (isIn(known.get(), id)) {
				throw ErrorCode.USER_ALREADY_EXISTS.exception(header.username());
			}
			return amend(known.get(), id, grants);
		}
		return this.orgUsers.invited(this.registry.enter(new OrgInvitation(header, project.organization().reference(),
				new OrgGrants(List.of(Roles.ORG_MEMBER), grants, List.of()))));
	}

	/**
	 * Takes all roles on a project away; the person stays in the organization, or invited
	 * to it (recorded).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "Who is removed from a project stays in the organization, or invited to it.")
	public void remove(ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		OrgId org = lock(project).organization().id();
		amend(find(org, project, id, statuses), project, List.of());
	}

	/**
	 * Adds one role. Who has it already keeps it (assumed).
	 */
	public OrgUser addRole(ProjectId project, UserId id, @Nullable String role) {
		OrgId org = lock(project).organization().id();
		List<String> checked = checked(role);
		OrgUser user = find(org, project, id, MembershipStatus.SHOWN);
		List<String> added = Stream.concat(user.rolesOn(project).stream(), checked.stream()).distinct().toList();
		return amend(user, project, grants(project, added));
	}

	/**
	 * Takes one role away; a user keeps at least one (documented). Who does not have it
	 * stays as they are (assumed).
	 */
	public OrgUser removeRole(ProjectId project, UserId id, @Nullable String role) {
		OrgId org = lock(project).organization().id();
		List<String> removed = checked(role);
		OrgUser user = find(org, project, id, MembershipStatus.SHOWN);
		List<String> left = user.rolesOn(project).stream().filter((name) -> !removed.contains(name)).toList();
		if (left.isEmpty()) {
			throw ErrorCode.NO_ROLES_IN_ASSIGNMENT.exception();
		}
		return amend(user, project, grants(project, left));
	}

	/**
	 * Gives an active member of the organization other roles on a project.
	 */
	public List<String> replaceRoles(ProjectId project, UserId id, @Nullable List<String> roles) {
		OrgId org = lock(project).organization().id();
		List<String> replaced = this.validator.projectRoles(roles, InvitationRequest.Names.OF_USER.assigned());
		OrgUser user = find(org, project, id, UserFilter.ACTIVE.statuses());
		return amend(user, project, grants(project, replaced)).rolesOn(project);
	}

	private OrgUser amend(OrgUser user, ProjectId project, List<ProjectGrant> grants) {
		Stream<ProjectGrant> others = user.orgGrants()
			.grants()
			.stream()
			.filter((grant) -> !grant.project().equals(project));
		return this.orgUsers.amend(user, new OrgGrants(user.orgGrants().roles(),
				Stream.concat(others, grants.stream()).toList(), user.orgGrants().teams()));
	}

	private OrgUser find(OrgId org, ProjectId project, UserId id, Set<MembershipStatus> statuses) {
		OrgUser user = this.orgUsers.get(org, id, statuses);
		if (!isIn(user, project)) {
			throw ErrorCode.RESOURCE_NOT_FOUND.exception(id.value());
		}
		return user;
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

	private static boolean reachesAllProjects(OrgUser user) {
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

	private OrgId organizationOf(ProjectId id) {
		return this.projects.organizationOf(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

	private Project lock(ProjectId id) {
		OrgId org = organizationOf(id);
		this.organizations.lock(org).orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(org.value()));
		return this.projects.findById(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

}
