package io.mockatlas.organization.settings;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link OrgSettings}.
 */
class OrgSettingsTests {

	@Test
	void requiresNoAccessListByDefault() {
		assertThat(OrgSettings.DEFAULT.apiAccessListRequired()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ ",,", "3600,300,8", "43200,43200,8760", "3600,3600,", ",43200," })
	void acceptsValuesWithinLimits(@Nullable Integer absolute, @Nullable Integer idle, @Nullable Integer validity) {
		assertThatNoException().isThrownBy(() -> settings(absolute, idle, validity).requireValid());
	}

	@ParameterizedTest
	@CsvSource({ "3599,,, absoluteSessionTimeoutInSeconds", "43201,,, absoluteSessionTimeoutInSeconds",
			",299,, idleSessionTimeoutInSeconds", ",43201,, idleSessionTimeoutInSeconds",
			"3600,3601,, idleSessionTimeoutInSeconds", ",,7, maxServiceAccountSecretValidityInHours",
			",,8761, maxServiceAccountSecretValidityInHours", ",,-1, maxServiceAccountSecretValidityInHours" })
	void rejectsValuesOutsideLimits(@Nullable Integer absolute, @Nullable Integer idle, @Nullable Integer validity,
			String attribute) {
		AtlasErrors.assertRejected(() -> settings(absolute, idle, validity).requireValid(), ErrorCode.INVALID_ATTRIBUTE,
				attribute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "ada", "ada@", "@example.com", "a b@example.com", "ada@example.com\u0000",
			"ada\ud800@example.com", "a@b@example.com" })
	void rejectsInvalidAddresses(String address) {
		AtlasErrors.assertRejected(() -> contacts(address, null).requireValid(), ErrorCode.INVALID_EMAIL_ADDRESS);
		AtlasErrors.assertRejected(() -> contacts(null, address).requireValid(), ErrorCode.INVALID_EMAIL_ADDRESS);
	}

	@Test
	void rejectsAddressesThatAreTooLong() {
		String longest = "x".repeat(242) + "@example.com";

		assertThatNoException().isThrownBy(() -> contacts(longest, longest).requireValid());
		AtlasErrors.assertRejected(() -> contacts("x" + longest, null).requireValid(), ErrorCode.INVALID_EMAIL_ADDRESS);
	}

	private static OrgSettings settings(@Nullable Integer absolute, @Nullable Integer idle,
			@Nullable Integer validity) {
		return new OrgSettings(false, absolute, idle, true, validity, false, null, false, null, false);
	}

	private static OrgSettings contacts(@Nullable String operations, @Nullable String security) {
		return new OrgSettings(false, null, null, true, null, false, operations, false, security, false);
	}

}
