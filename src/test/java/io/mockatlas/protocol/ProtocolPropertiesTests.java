package io.mockatlas.protocol;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@link ProtocolProperties}: the default of {@code mockatlas.later-versions}.
 */
class ProtocolPropertiesTests {

	@ParameterizedTest
	@CsvSource({ "true, , true", "false, , false", "true, refused, false", "false, served, true" })
	void leniencyIsDefaultOfLaterVersions(boolean lenient, @Nullable String laterVersions, boolean served) {
		assertThat(new ProtocolProperties(501, lenient, laterVersions, "200", 400, "never").servesLaterVersions())
			.isEqualTo(served);
	}

	@Test
	void rejectsOtherValue() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ProtocolProperties(501, true, "newest", "200", 400, "never"))
			.withMessage("mockatlas.later-versions must be served or refused, not newest");
	}

}
