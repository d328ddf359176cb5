package io.mockatlas.user;

import io.mockatlas.evidence.AllowedValues;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for assumed behaviour of teams.
 *
 * @param emptyTeams teams without users: {@code allowed}, or {@code rejected}, which
 * rejects a new team without users and the removal of the last user, as Atlas did in
 * 2024. A new team can be empty in Atlas today. {@code mockatlas.lenient=false} rejects
 * the removal of the last user, and an explicit {@code allowed} at the start.
 */
@ConfigurationProperties("mockatlas")
public record TeamProperties(@DefaultValue("allowed") String emptyTeams) {

	private static final String ALLOWED = "allowed";

	private static final String REJECTED = "rejected";

	public TeamProperties {
		AllowedValues.of("mockatlas.empty-teams", emptyTeams, ALLOWED, REJECTED);
	}

	/**
	 * Returns whether a new team can be empty.
	 * @return true if it can
	 */
	public boolean allowsNewEmptyTeam() {
		return !REJECTED.equals(this.emptyTeams);
	}

	/**
	 * Decides whether the last user of a team can be removed, and records the leniency if
	 * so.
	 * @return true if it can
	 */
	public boolean allowsRemovalOfLastUser() {
		return !REJECTED.equals(this.emptyTeams) && Leniencies.allow(Leniency.EMPTY_TEAM);
	}

}
