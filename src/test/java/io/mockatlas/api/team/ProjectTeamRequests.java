package io.mockatlas.api.team;

import java.util.List;
import java.util.stream.Collectors;

import io.mockatlas.objectid.TeamId;

/**
 * Bodies of requests that add teams to a project.
 */
final class ProjectTeamRequests {

	private ProjectTeamRequests() {
	}

	/**
	 * Returns the body of a request that adds one team.
	 */
	static String body(TeamId team, String role) {
		return body(List.of(team), role);
	}

	/**
	 * Returns the body of a request that adds teams with the same role.
	 */
	static String body(List<TeamId> teams, String role) {
		return teams.stream()
			.map((team) -> "{\"teamId\":\"" + team + "\",\"roleNames\":[\"" + role + "\"]}")
			.collect(Collectors.joining(",", "[", "]"));
	}

}
