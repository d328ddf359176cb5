package io.mockatlas.control;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ControlBanner}: text about the control API at startup.
 */
class ControlBannerTests {

	private static final String URL = "http://10.0.0.7:8080";

	private static final String PLACES = "The console is at " + URL + "/, the control API at " + URL + "/_mockatlas";

	@Test
	void describesAddressAndAccess() {
		assertThat(text(true, null, true)).isEqualTo(PLACES + ".");
		assertThat(text(true, null, false)).isEqualTo(PLACES
				+ ", open to every client that can reach this address; --mockatlas.control.token=TEXT protects it.");
		assertThat(text(true, "s3cret", false)).isEqualTo(PLACES + "; requests require the token.");
		assertThat(text(false, null, false)).isEqualTo("The control API is off.");
	}

	private static String text(boolean enabled, @Nullable String token, boolean isLoopback) {
		return new ControlBanner(new ControlProperties(enabled, token, List.of())).text(URL, isLoopback);
	}

}
