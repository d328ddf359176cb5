package io.mockatlas.invitation;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Usernames}.
 */
class UsernamesTests {

	@ParameterizedTest
	@CsvSource({ "Ada@Example.COM, ada@example.com", "ada@example.com, ada@example.com", "Ä@Müller.DE, ä@müller.de",
			"IDA@EXAMPLE.COM, ida@example.com" })
	void areKeptInLowerCase(String username, String kept) {
		assertThat(Usernames.ofInvitee(username)).isEqualTo(kept);
		assertThat(Usernames.required(username)).isEqualTo(kept);
		assertThat(Usernames.normalized(username)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b.cc", "o'brien@example.com", "first.last+tag@sub.example.co.uk", "a/b=c@example.com",
			"!#$%&'*+/=?^_`{|}~-@example.com", "1@2.3", "a_b@x-y.org" })
	void mayBeUnusual(String username) {
		assertThat(Usernames.ofInvitee(username)).isEqualTo(username);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "@", "ada@", "@example.com", "ada@example", "ada@example.", "ada@.com", "a b@c.dd",
			"ada@@example.com", "ada@exam_ple.com", "ada@example.com\n", "\nada@example.com", "ada@example.com ",
			"a,b@example.com", "<ada@example.com>", "\"ada\"@example.com", "ada@[127.0.0.1]", "\u0000@example.com" })
	void mustBeAddresses(String username) {
		assertRefused(username, ErrorCode.INVALID_USERNAME);
	}

	@Test
	void haveTheLengthsOfAddresses() {
		String longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);

		assertThat(Usernames.ofInvitee(longest)).hasSize(254);
		assertRefused("a".repeat(65) + "@example.com", ErrorCode.INVALID_USERNAME);
		assertRefused("a@" + "b".repeat(64) + ".com", ErrorCode.INVALID_USERNAME);
		assertRefused(longest + "d", ErrorCode.INVALID_USERNAME);
	}

	@Test
	void areJudgedQuicklyHoweverLong() {
		assertRefused("a".repeat(500_000) + "@" + "b.".repeat(200_000), ErrorCode.INVALID_USERNAME);
		assertRefused("a@" + "b.".repeat(400_000), ErrorCode.INVALID_USERNAME);
	}

	@ParameterizedTest
	@NullAndEmptySource
	void mustBeGiven(@Nullable String username) {
		assertRefused(username, ErrorCode.MISSING_ATTRIBUTE);
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> Usernames.required(username))
			.satisfies((ex) -> assertThat(ex.parameters()).containsExactly("username"));
	}

	private static void assertRefused(@Nullable String username, ErrorCode code) {
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> Usernames.ofInvitee(username))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
