package io.mockatlas.user;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Usernames}.
 */
class UsernamesTests {

	@ParameterizedTest
	@CsvSource({ "Ada@Example.COM, ada@example.com", "ada@example.com, ada@example.com", "Ä@Müller.DE, ä@müller.de",
			"IDA@EXAMPLE.COM, ida@example.com" })
	void convertsToLowerCase(String username, String expected) {
		assertThat(Usernames.ofInvitee(username)).isEqualTo(expected);
		assertThat(Usernames.required(username)).isEqualTo(expected);
		assertThat(Usernames.normalized(username)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b.cc", "o'brien@example.com", "first.last+tag@sub.example.co.uk", "a/b=c@example.com",
			"!#$%&'*+/=?^_`{|}~-@example.com", "1@2.3", "a_b@x-y.org" })
	void acceptsUnusualAddresses(String username) {
		assertThat(Usernames.ofInvitee(username)).isEqualTo(username);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "@", "ada@", "@example.com", "ada@example", "ada@example.", "ada@.com", "a b@c.dd",
			"ada@@example.com", "ada@exam_ple.com", "ada@example.com\n", "\nada@example.com", "ada@example.com ",
			"a,b@example.com", "<ada@example.com>", "\"ada\"@example.com", "ada@[127.0.0.1]", "\u0000@example.com" })
	void rejectsInvalidAddresses(String username) {
		assertInvalid(username);
	}

	@Test
	void rejectsAddressesBeyondMaximumLength() {
		String longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);

		assertThat(Usernames.ofInvitee(longest)).hasSize(254);
		assertInvalid("a".repeat(65) + "@example.com");
		assertInvalid("a@" + "b".repeat(64) + ".com");
		assertInvalid(longest + "d");
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void rejectsLongUsernamesQuickly() {
		assertInvalid("a".repeat(500_000) + "@" + "b.".repeat(200_000));
		assertInvalid("a@" + "b.".repeat(400_000));
	}

	@ParameterizedTest
	@NullAndEmptySource
	void rejectsMissingUsername(@Nullable String username) {
		AtlasErrors.assertRejected(() -> Usernames.ofInvitee(username), ErrorCode.MISSING_ATTRIBUTE, "username");
		AtlasErrors.assertRejected(() -> Usernames.required(username), ErrorCode.MISSING_ATTRIBUTE, "username");
	}

	private static void assertInvalid(String username) {
		AtlasErrors.assertRejected(() -> Usernames.ofInvitee(username), ErrorCode.INVALID_USERNAME);
	}

}
