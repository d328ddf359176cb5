package io.mockatlas.control;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@link ControlProperties}: validation and secrecy of the token.
 */
class ControlPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two words", "t\u00f6ken", "to\nken" })
	void rejectsInvalidToken(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ControlProperties(true, token, List.of()))
			.withMessage("mockatlas.control.token must be one or more ASCII characters without a space");
	}

	@Test
	void hidesToken() {
		assertThat(new ControlProperties(true, "s3cret", List.of())).asString().doesNotContain("s3cret");
	}

}
