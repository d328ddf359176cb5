package io.mockatlas.membership;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Names;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.user.ProjectTeams;
import io.mockatlas.user.Team;
import io.mockatlas.user.TeamProperties;
import io.mockatlas.user.Teams;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the teams of an organization. Each method is one use case and one
 * transaction.
 */
@Service
@Transactional
public class TeamService {

	private final Teams teams;

	private final ProjectTeams projectTeams;

	private final OrgUserDirectory orgUsers;

	private final Organizations organizations;

	private final ObjectIds objectIds;

	private final Clock clock;

	private final TeamProperties properties;

	TeamService(Teams teams, ProjectTeams projectTeams, OrgUserDirectory orgUsers, Organizations organizations,
			ObjectIds objectIds, Clock clock, TeamProperties properties) {
		this.teams = teams;
		this.projectTeams = projectTeams;
		this.orgUsers = orgUsers;
		this.organizations = organizations;
		this.objectIds = objectIds;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Lists teams, ascending by name (assumed).
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED, value = "Teams are listed ascending by name.")
	public List<Team> list(OrgId org) {
		return this.teams.of(org).stream().sorted(Comparator.comparing(Team::name)).toList();
	}

	/**
	 * Returns a team.
	 */
	@Transactional(readOnly = true)
	public Team get(OrgId org, TeamId id) {
		return this.teams.get(org, id);
	}

	/**
	 * Returns the team with the given name.
	 */
	@Transactional(readOnly = true)
	public Team get(OrgId org, String name) {
		return this.teams.find(org, name).orElseThrow(() -> ErrorCode.TEAM_NAME_NOT_FOUND.exception(name));
	}

	/**
	 * Creates a team of members and pending invitees of the organization; empty without
	 * usernames, unless the setting rejects empty teams.
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.RECORDED, setting = "mockatlas.empty-teams",
			value = "A new team can be empty.")
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.RECORDED, value = "A new team can contain pending users.")
	public NewTeam create(OrgId org, @Nullable String name, @Nullable List<String> usernames) {
		Organization organization = this.organizations.lock(org);
		String available = available(org, name);
		if (this.teams.count(org) >= Organization.MAX_TEAMS) {
			throw ErrorCode.MAX_TEAMS_PER_ORG_EXCEEDED.exception(Organization.MAX_TEAMS, org.value());
		}
		if ((usernames == null || usernames.isEmpty()) && !this.properties.allowsNewEmptyTeam()) {
			throw ErrorCode.CANNOT_CREATE_EMPTY_TEAM.exception();
		}
		TeamId id = new TeamId(this.objectIds.generate(this.clock.instant()));
		Team team = this.teams.save(new Team(id, organization, available));
		Set<String> findByUsername = (usernames != null)
				? usernames.stream().map(Usernames::ofInvitee).collect(Collectors.toCollection(LinkedHashSet::new))
				: Set.of();
		findByUsername.forEach((username) -> join(org, username, id));
		return new NewTeam(team, List.copyOf(findByUsername));
	}

	/**
	 * Renames a team.
	 */
	public Team rename(OrgId org, TeamId id, @Nullable String name) {
		this.organizations.lock(org);
		Team team = this.teams.get(org, id);
		if (!team.name().equals(name)) {
			team.rename(available(org, name));
		}
		return team;
	}

	/**
	 * Deletes a team that is not assigned to a project. Its users remain members or
	 * invitees of the organization.
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.DOCUMENTED,
			value = "A team that is assigned to a project cannot be deleted.")
	public void delete(OrgId org, TeamId id) {
		this.organizations.lock(org);
		Team team = this.teams.get(org, id);
		if (this.projectTeams.count(id) > 0) {
			throw ErrorCode.CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT.exception();
		}
		this.teams.delete(team.id());
	}

	private void join(OrgId org, String username, TeamId team) {
		OrgUser user = this.orgUsers.find(org, username)
			.orElseThrow(() -> ErrorCode.USER_NOT_IN_ORG.exception(username, org.value()));
		OrgGrants orgGrants = user.orgGrants();
		List<TeamId> teams = new ArrayList<>(orgGrants.teams());
		teams.add(team);
		this.orgUsers.update(user, new OrgGrants(orgGrants.roles(), orgGrants.grants(), teams));
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED, value = "Team names are unique; case matters.")
	private String available(OrgId org, @Nullable String name) {
		if (name == null || name.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("name");
		}
		if (!Names.isValid(name)) {
			throw ErrorCode.INVALID_TEAM_NAME.exception(name);
		}
		if (this.teams.find(org, name).isPresent()) {
			throw ErrorCode.TEAM_NAME_NOT_AVAILABLE.exception(name, org.value());
		}
		return name;
	}

	/**
	 * New team with its users.
	 *
	 * @param team the team
	 * @param usernames the usernames in the team, in the order of the request
	 */
	public record NewTeam(Team team, List<String> usernames) {
	}

}
