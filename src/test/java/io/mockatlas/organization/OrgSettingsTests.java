package io.mockatlas.organization;

import io.mockatlas.error.AtlasException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link OrgSettings}.
 */
class OrgSettingsTests {

	@Test
	void demandsNoAccessListAtFirst() {
		assertThat(OrgSettings.DEFAULT.apiAccessListRequired()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ ",,", "3600,300,8", "43200,43200,8760", "3600,3600,", ",43200," })
	void takesWhatIsWithinTheLimits(@Nullable Integer absolute, @Nullable Integer idle, @Nullable Integer validity) {
		assertThatNoException().isThrownBy(() -> settings(absolute, idle, validity).requireValid());
	}

	@ParameterizedTest
	@CsvSource({ "3599,,, absoluteSessionTimeoutInSeconds", "43201,,, absoluteSessionTimeoutInSeconds",
			",299,, idleSessionTimeoutInSeconds", ",43201,, idleSessionTimeoutInSeconds",
			"3600,3601,, idleSessionTimeoutInSeconds", ",,7, maxServiceAccountSecretValidityInHours",
			",,8761, maxServiceAccountSecretValidityInHours", ",,-1, maxServiceAccountSecretValidityInHours" })
	void refusesWhatIsOutOfTheLimits(@Nullable Integer absolute, @Nullable Integer idle, @Nullable Integer validity,
			String attribute) {
		assertThatExceptionOfType(AtlasException.class)
			.isThrownBy(() -> settings(absolute, idle, validity).requireValid())
			.withMessage("Invalid attribute " + attribute + " specified.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "ada", "ada@", "@example.com", "a b@example.com", "ada@example.com\u0000",
			"ada\ud800@example.com", "a@b@example.com" })
	void refusesWhatIsNoAddress(String address) {
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> contacts(address, null).requireValid());
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> contacts(null, address).requireValid());
	}

	@Test
	void refusesAddressThatIsTooLong() {
		String longest = "x".repeat(242) + "@example.com";

		assertThatNoException().isThrownBy(() -> contacts(longest, longest).requireValid());
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> contacts("x" + longest, null).requireValid())
			.withMessage("An invalid email address was specified.");
	}

	private static OrgSettings settings(@Nullable Integer absolute, @Nullable Integer idle,
			@Nullable Integer validity) {
		return new OrgSettings(false, absolute, idle, true, validity, false, null, false, null, false);
	}

	private static OrgSettings contacts(@Nullable String operations, @Nullable String security) {
		return new OrgSettings(false, null, null, true, null, false, operations, false, security, false);
	}

}
