package io.mockatlas.seed.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.user.Team;

/**
 * Counts of users in an organization and its teams, including pending ones, with the
 * limits of Atlas.
 */
final class MaxUsersValidator {

	private final Map<TeamId, Integer> inTeams = new HashMap<>();

	private int users;

	/**
	 * Counts a user, and rejects one that exceeds a limit.
	 * @param teams the user's teams
	 * @param at the location of the user
	 */
	void add(Collection<TeamId> teams, SourceLocation at) {
		this.users++;
		if (this.users > Organization.MAX_USERS) {
			throw at.error("exceeds the limit of " + Organization.MAX_USERS
					+ " users in an organization, including pending users");
		}
		for (TeamId team : teams) {
			if (this.inTeams.merge(team, 1, Integer::sum) > Team.MAX_USERS) {
				throw at.field("teamIds")
					.error("exceeds the limit of " + Team.MAX_USERS + " users in team " + team
							+ ", including pending users");
			}
		}
	}

}
