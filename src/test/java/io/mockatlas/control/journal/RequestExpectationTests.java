package io.mockatlas.control.journal;

import java.time.Duration;
import java.util.Set;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link RequestExpectation}: counts and timeouts.
 */
class RequestExpectationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			      |       |      | at least 1 such request              | 1       |
			1     |       |      | exactly 1 such request               | 1       | 2
			2     |       |      | exactly 2 such requests              | 2       | 3
			0     |       |      | no such request                      | 0       | 1
			      | 2     |      | at least 2 such requests             | 2       |
			      |       | 1    | at most 1 such request               | 0       | 2
			      | 1     | 3    | between 1 and 3 such requests        | 1       | 4
			      | 2     | 2    | exactly 2 such requests              | 2       | 3
			""")
	void describesCount(@Nullable Integer count, @Nullable Integer least, @Nullable Integer most, String text,
			int reached, @Nullable Integer exceeded) {
		ExpectedCount expected = expectation(count, least, most, null).times();

		assertThat(expected).hasToString(text);
		assertThat(expected.isReachedBy(reached)).isTrue();
		assertThat(expected.isReachedBy(reached - 1)).isFalse();
		assertThat(expected.isExceededBy((exceeded != null) ? exceeded : Integer.MAX_VALUE))
			.isEqualTo(exceeded != null);
		assertThat(expected.isExceededBy((exceeded != null) ? exceeded - 1 : 0)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-1 |    |    | The fields count, atLeast and atMost must be 0 or more.
			   | -1 |    | The fields count, atLeast and atMost must be 0 or more.
			1  | 1  |    | The field count cannot be combined with atLeast or atMost.
			   | 2  | 1  | The field atMost must not be less than atLeast.
			""")
	void rejectsInvalidCounts(@Nullable Integer count, @Nullable Integer least, @Nullable Integer most, String detail) {
		assertThatExceptionOfType(ControlProblem.class).isThrownBy(expectation(count, least, most, null)::times)
			.withMessage(detail);
	}

	@ParameterizedTest
	@CsvSource({ "PT5S, 5000", "PT0.25S, 250", "PT1M, 60000", "PT0S, 0" })
	void readsTimeout(String timeout, long millis) {
		assertThat(expectation(1, null, null, timeout).timeoutDuration()).isEqualTo(Duration.ofMillis(millis));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT61S", "PT-1S", "5", "5s", "P1M", "", "PT9999999999999999999S" })
	void rejectsInvalidTimeout(String timeout) {
		assertThatExceptionOfType(ControlProblem.class).isThrownBy(expectation(1, null, null, timeout)::timeoutDuration)
			.withMessage("The field timeout must be an ISO 8601 duration of at most a minute, such as PT5S or PT0.5S.");
	}

	@Test
	void rejectsTimeoutWithoutMinimum() {
		for (RequestExpectation expectation : new RequestExpectation[] { expectation(0, null, null, "PT5S"),
				expectation(null, null, 1, "PT5S"), expectation(null, 0, null, "PT5S") }) {
			assertThatExceptionOfType(ControlProblem.class).isThrownBy(expectation::timeoutDuration)
				.withMessage("A timeout requires a minimum of at least 1 request.");
		}
	}

	@Test
	void rejectsExpectationWithoutCriteria() {
		RequestExpectation empty = new RequestExpectation(null, null, null, null, null, null, null, null, null, null,
				5L, 1, null, null, null);

		assertThatExceptionOfType(ControlProblem.class).isThrownBy(() -> empty.criteria(Set.of()))
			.withMessage("An expectation requires at least one of the fields method, path, "
					+ "operationId, orgId, groupId, invitationId, caller, status, errorCode.");
	}

	private static RequestExpectation expectation(@Nullable Integer count, @Nullable Integer least,
			@Nullable Integer most, @Nullable String timeout) {
		return new RequestExpectation("GET", null, null, null, null, null, null, null, null, null, null, count, least,
				most, timeout);
	}

}
