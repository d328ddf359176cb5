package io.mockatlas.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ErrorCode}.
 */
class ErrorCodeTests {

	private static final Pattern CALL = Pattern.compile("ErrorCode\\.([A-Z0-9_]+)\\s*\\.exception\\(");

	@Test
	void formatsDetailWithParameters() {
		AtlasException exception = ErrorCode.MAX_USERS_PER_ORG_EXCEEDED.exception(500, "690000000000000000000a01");

		assertThat(exception.detail()).isEqualTo(
				"Maximum number of users per org (500) in 690000000000000000000a01 exceeded while trying to add users.");
		assertThat(exception.parameters()).containsExactly(500, "690000000000000000000a01");
		assertThat(exception.status()).isEqualTo(400);
		assertThat(exception.code()).isEqualTo(ErrorCode.MAX_USERS_PER_ORG_EXCEEDED);
	}

	@Test
	void doesNotFormatParameters() {
		AtlasException exception = ErrorCode.INVALID_ENUM_VALUE.exception("100%s %n %d");

		assertThat(exception.detail()).isEqualTo("An invalid enumeration value 100%s %n %d was specified.");
	}

	@Test
	void createsNewExceptionForEachCall() {
		assertThat(ErrorCode.MALFORMED_JSON.exception()).isNotSameAs(ErrorCode.MALFORMED_JSON.exception());
	}

	@Test
	void withStatusReplacesStatus() {
		AtlasException exception = ErrorCode.USER_UNAUTHORIZED.exception().withStatus(403);

		assertThat(exception.status()).isEqualTo(403);
		assertThat(exception.code()).isEqualTo(ErrorCode.USER_UNAUTHORIZED);
	}

	@ParameterizedTest
	@EnumSource
	void hasErrorStatusDetailAndEvidence(ErrorCode code) {
		Object[] parameters = parameters(parameterCount(code));

		assertThat(code.status()).isBetween(400, 599);
		assertThat(code.evidence()).isNotNull();
		assertThat(code.detailEvidence()).isGreaterThanOrEqualTo(code.evidence());
		assertThat(code.exception(parameters).detail()).doesNotContain("%").endsWith(".");
	}

	@Test
	void productionCodePassesAllParametersOfDetail() throws IOException {
		SoftAssertions softly = new SoftAssertions();
		int calls = 0;

		for (Path file : sourceFiles()) {
			String source = Files.readString(file);
			Matcher call = CALL.matcher(source);
			while (call.find()) {
				calls++;
				softly.assertThat(countArguments(source, call.end()))
					.as(call.group(1) + " in " + file)
					.isEqualTo(parameterCount(ErrorCode.valueOf(call.group(1))));
			}
		}

		softly.assertAll();
		assertThat(calls).isGreaterThan(30);
	}

	@Test
	void rejectsMissingParameter() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(ErrorCode.ORG_NOT_FOUND::exception);
	}

	private static Object[] parameters(int count) {
		return Stream.generate(() -> "x").limit(count).toArray();
	}

	private static List<Path> sourceFiles() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	/**
	 * Counts the arguments of a call.
	 * @param source the source text
	 * @param start the position after the opening parenthesis
	 * @return the number of arguments
	 */
	private static int countArguments(String source, int start) {
		int depth = 0;
		int commas = 0;
		for (int i = start; i < source.length(); i++) {
			char character = source.charAt(i);
			if (character == ')' && depth == 0) {
				return (source.substring(start, i).isBlank()) ? 0 : commas + 1;
			}
			depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
			commas += (character == ',' && depth == 0) ? 1 : 0;
		}
		throw new IllegalArgumentException("unbalanced parentheses");
	}

	/**
	 * Returns the number of parameters of the detail text: the fewest that it accepts.
	 */
	private static int parameterCount(ErrorCode code) {
		for (int count = 0;; count++) {
			try {
				code.exception(parameters(count));
				return count;
			}
			catch (IllegalArgumentException ex) {
				// The detail text has more parameters.
			}
		}
	}

}
