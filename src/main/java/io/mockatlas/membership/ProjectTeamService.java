package io.mockatlas.membership;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.ProjectTeam;
import io.mockatlas.user.ProjectTeams;
import io.mockatlas.user.Team;
import io.mockatlas.user.Teams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the teams of a project. Each method is one use case and one transaction.
 */
@Service
@Transactional
public class ProjectTeamService {

	private static final String ROLE_NAMES = "roleNames";

	private final ProjectTeams projectTeams;

	private final Teams teams;

	private final Projects projects;

	private final Roles roles;

	ProjectTeamService(ProjectTeams projectTeams, Teams teams, Projects projects, Roles roles) {
		this.projectTeams = projectTeams;
		this.teams = teams;
		this.projects = projects;
		this.roles = roles;
	}

	/**
	 * Lists the teams in the order in which they were added (assumed).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "The teams of a project are listed in the order in which they were added.")
	public List<ProjectTeam> list(ProjectId project) {
		return this.projectTeams.of(project);
	}

	/**
	 * Returns a team of a project.
	 */
	@Transactional(readOnly = true)
	public ProjectTeam get(ProjectId project, TeamId team) {
		return find(this.projects.organizationOf(project), project, team);
	}

	/**
	 * Adds teams, all or none. The list may be empty (documented: Terraform sends it).
	 * @return all teams of the project (assumed; recorded for the users of a team)
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "Adding teams to a project returns all teams of the project.")
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.DOCUMENTED,
			value = "`POST /groups/{groupId}/teams` with an empty list is 200 and adds no team; Terraform sends it.")
	public List<ProjectTeam> add(ProjectId id, List<Addition> additions) {
		Project project = this.projects.lock(id);
		additions.forEach((addition) -> add(project, addition));
		return this.projectTeams.of(id);
	}

	/**
	 * Replaces the roles of a team. At least one role is required (documented).
	 */
	public ProjectTeam update(ProjectId id, TeamId teamId, @Nullable List<String> roleNames) {
		Project project = this.projects.lock(id);
		ProjectTeam team = find(project.organization().id(), id, teamId);
		if (roleNames != null && roleNames.isEmpty()) {
			throw ErrorCode.NO_ROLES_IN_ASSIGNMENT.exception();
		}
		team.update(checked(roleNames));
		return team;
	}

	/**
	 * Removes a team from a project.
	 */
	public void remove(ProjectId id, TeamId team) {
		Project project = this.projects.lock(id);
		this.projectTeams.delete(find(project.organization().id(), id, team));
	}

	private void add(Project project, Addition addition) {
		if (addition.teamId() == null || addition.teamId().isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("teamId");
		}
		Team team = this.teams.get(project.organization().id(), addition.teamId());
		List<String> checked = checked(addition.roleNames());
		if (this.projectTeams.find(project.id(), team.id()).isPresent()) {
			throw ErrorCode.TEAM_EXISTS_IN_GROUP.exception();
		}
		if (this.projectTeams.count(project.id()) >= Project.MAX_TEAMS) {
			throw ErrorCode.MAX_TEAMS_PER_GROUP_EXCEEDED.exception(Project.MAX_TEAMS, project.id().value());
		}
		this.projectTeams.save(new ProjectTeam(project, team, checked));
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "The roles of a team on a project keep the order of the request.")
	private List<String> checked(@Nullable List<String> roleNames) {
		if (roleNames == null || roleNames.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(ROLE_NAMES);
		}
		return this.roles.ofProject(roleNames);
	}

	private ProjectTeam find(OrgId org, ProjectId project, TeamId team) {
		return this.projectTeams.find(project, this.teams.get(org, team).id())
			.orElseThrow(ErrorCode.TEAM_NOT_IN_GROUP::exception);
	}

	/**
	 * Request to add a team, not yet validated.
	 *
	 * @param teamId the team
	 * @param roleNames the names of project roles
	 */
	public record Addition(@Nullable String teamId, @Nullable List<String> roleNames) {
	}

}
