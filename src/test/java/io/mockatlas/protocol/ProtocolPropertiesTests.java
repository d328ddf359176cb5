package io.mockatlas.protocol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@link ProtocolProperties}: the values of {@code mockatlas.later-versions}.
 */
class ProtocolPropertiesTests {

	@ParameterizedTest
	@CsvSource({ "served, true", "refused, false" })
	void servesLaterVersionsUnlessRefused(String laterVersions, boolean served) {
		assertThat(new ProtocolProperties(501, true, laterVersions, "200", 400, "never").servesLaterVersions())
			.isEqualTo(served);
	}

	@Test
	void rejectsOtherValue() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ProtocolProperties(501, true, "newest", "200", 400, "never"))
			.withMessage("mockatlas.later-versions must be served or refused, not newest");
	}

}
