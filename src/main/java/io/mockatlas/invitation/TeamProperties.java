package io.mockatlas.invitation;

import io.mockatlas.evidence.AllowedValues;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings for assumed behaviour of teams.
 *
 * @param emptyTeams teams without users: {@code allowed}, or {@code rejected}, which
 * rejects a new team without users and the removal of the last user, as Atlas did in
 * 2024. Without a value a new team can be empty, as in Atlas today, and the removal of
 * the last user depends on {@code mockatlas.lenient}: allowed if true, rejected if false.
 */
@ConfigurationProperties("mockatlas")
public record TeamProperties(@Nullable String emptyTeams) {

	private static final String ALLOWED = "allowed";

	private static final String REJECTED = "rejected";

	public TeamProperties {
		if (emptyTeams != null) {
			AllowedValues.of("mockatlas.empty-teams", emptyTeams, ALLOWED, REJECTED);
		}
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
	 */
	boolean allowsRemovalOfLastUser() {
		if (this.emptyTeams == null) {
			return Leniencies.allow(Leniency.EMPTY_TEAM);
		}
		if (this.emptyTeams.equals(ALLOWED)) {
			Leniencies.record(Leniency.EMPTY_TEAM);
			return true;
		}
		return false;
	}

}
