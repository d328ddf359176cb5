package io.mockatlas.user;

import java.util.List;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link TeamProperties}: the values of {@code mockatlas.empty-teams}, and the record of
 * the leniency.
 */
class TeamPropertiesTests {

	@AfterEach
	void endRequest() {
		Leniencies.end();
	}

	@ParameterizedTest
	@CsvSource({ "true, allowed, true", "false, allowed, false", "true, rejected, false", "false, rejected, false" })
	void removalNeedsLeniency(boolean lenient, String emptyTeams, boolean allowed) {
		Leniencies.begin(lenient);

		assertThat(new TeamProperties(emptyTeams).allowsRemovalOfLastUser()).isEqualTo(allowed);
		assertThat(Leniencies.used()).isEqualTo((allowed) ? List.of(Leniency.EMPTY_TEAM) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "true, allowed, true", "false, allowed, true", "true, rejected, false" })
	void newTeamCanBeEmptyUnlessRejected(boolean lenient, String emptyTeams, boolean allowed) {
		Leniencies.begin(lenient);

		assertThat(new TeamProperties(emptyTeams).allowsNewEmptyTeam()).isEqualTo(allowed);
		assertThat(Leniencies.used()).isEmpty();
	}

}
