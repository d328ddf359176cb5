package io.mockatlas.seed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Team;
import io.mockatlas.directory.TeamId;

/**
 * How many users an organization and its teams have, pending ones counted: never more
 * than Atlas allows.
 */
final class UserLimits {

	private final Map<TeamId, Integer> inTeams = new HashMap<>();

	private int users;

	/**
	 * Counts one more user.
	 * @param teams the teams they are in
	 * @param at where they are
	 */
	void add(Collection<TeamId> teams, SourceLocation at) {
		this.users++;
		if (this.users > Organization.MAX_USERS) {
			throw at.mistake("is one more than the " + Organization.MAX_USERS
					+ " users that an organization can have, pending ones counted");
		}
		for (TeamId team : teams) {
			if (this.inTeams.merge(team, 1, Integer::sum) > Team.MAX_USERS) {
				throw at.field("teamIds")
					.mistake("is one more than the " + Team.MAX_USERS + " users that team " + team
							+ " can have, pending ones counted");
			}
		}
	}

}
