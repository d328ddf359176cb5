package io.mockatlas.api.team;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;

/**
 * Resource of teams: those of an organization, or those of its project acme-web.
 */
enum TeamScope {

	ORG("{\"name\":\"dev\"}"),

	PROJECT("{\"roleNames\":[\"GROUP_OWNER\"]}");

	private final String patch;

	TeamScope(String patch) {
		this.patch = patch;
	}

	/**
	 * Returns the v2 path of the teams.
	 */
	String teams(Acme acme) {
		return (this == ORG) ? Api.V2.teams(acme) : Api.V2.webTeams(acme);
	}

	/**
	 * Returns the body of a valid PATCH of one team.
	 */
	String patch() {
		return this.patch;
	}

}
