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

	@Test
	void describesAddressAndAccess() {
		assertThat(text(true, null, true)).isEqualTo("The control API is at " + URL + "/_mockatlas.");
		assertThat(text(true, null, false)).isEqualTo("The control API is at " + URL
				+ "/_mockatlas, open to every client that can reach this address; --mockatlas.control.token=TEXT protects it.");
		assertThat(text(true, "s3cret", false))
			.isEqualTo("The control API is at " + URL + "/_mockatlas; requests require the token.");
		assertThat(text(false, null, false)).isEqualTo("The control API is off.");
	}

	private static String text(boolean enabled, @Nullable String token, boolean isLoopback) {
		return new ControlBanner(new ControlProperties(enabled, token, List.of())).text(URL, isLoopback);
	}

}
