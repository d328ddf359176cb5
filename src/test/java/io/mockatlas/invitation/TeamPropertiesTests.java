package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link TeamProperties}: the default of {@code mockatlas.empty-teams}, and the record of
 * the leniency.
 */
class TeamPropertiesTests {

	@AfterEach
	void endRequest() {
		Leniencies.end();
	}

	@ParameterizedTest
	@CsvSource({ "true, , true", "false, , false", "true, allowed, true", "false, allowed, true",
			"true, rejected, false", "false, rejected, false" })
	void leniencyIsDefaultOfRemoval(boolean lenient, @Nullable String emptyTeams, boolean allowed) {
		Leniencies.begin(lenient);

		assertThat(new TeamProperties(emptyTeams).allowsRemovalOfLastUser()).isEqualTo(allowed);
		assertThat(Leniencies.used()).isEqualTo((allowed) ? List.of(Leniency.EMPTY_TEAM) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "true, , true", "false, , true", "false, allowed, true", "true, rejected, false" })
	void newTeamCanBeEmptyUnlessRejected(boolean lenient, @Nullable String emptyTeams, boolean allowed) {
		Leniencies.begin(lenient);

		assertThat(new TeamProperties(emptyTeams).allowsNewEmptyTeam()).isEqualTo(allowed);
		assertThat(Leniencies.used()).isEmpty();
	}

}
