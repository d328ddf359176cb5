package io.mockatlas.control;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ControlSettingsTests {

	private static final String URL = "http://10.0.0.7:8080";

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two words", "t\u00f6ken", "to\nken" })
	void rejectInvalidToken(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ControlProperties(true, token, List.of()))
			.withMessage("mockatlas.control.token must be one or more ASCII characters without a space");
	}

	@Test
	void hideToken() {
		assertThat(new ControlProperties(true, "s3cret", List.of())).asString().doesNotContain("s3cret");
	}

	@Test
	void areOnTheFirstScreen() {
		assertThat(line(true, null, true)).isEqualTo("The control API is at " + URL + "/_mockatlas.");
		assertThat(line(true, null, false)).isEqualTo("The control API is at " + URL
				+ "/_mockatlas, open to every client that can reach this address; --mockatlas.control.token=TEXT protects it.");
		assertThat(line(true, "s3cret", false))
			.isEqualTo("The control API is at " + URL + "/_mockatlas; requests require the token.");
		assertThat(line(false, null, false)).isEqualTo("The control API is off.");
	}

	private static String line(boolean enabled, @Nullable String token, boolean isLoopback) {
		return new ControlBanner(new ControlProperties(enabled, token, List.of())).text(URL, isLoopback);
	}

}
