package io.mockatlas.membership;

import io.mockatlas.evidence.AllowedValues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for assumed behaviour of teams.
 *
 * @param emptyTeams teams without users: {@code allowed}, or {@code rejected}, which
 * rejects a new team without users and the removal of the last user, as Atlas did in 2024
 */
@ConfigurationProperties("mockatlas")
record TeamProperties(@DefaultValue("allowed") String emptyTeams) {

	private static final String REJECTED = "rejected";

	TeamProperties {
		AllowedValues.of("mockatlas.empty-teams", emptyTeams, "allowed", REJECTED);
	}

	boolean rejectsEmptyTeams() {
		return REJECTED.equals(this.emptyTeams);
	}

}
