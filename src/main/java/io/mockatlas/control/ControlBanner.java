package io.mockatlas.control;

import io.mockatlas.bootstrap.BannerContributor;

import org.springframework.stereotype.Component;

/**
 * Banner line with the addresses of the console and of the control API, and their access
 * restriction.
 */
@Component
class ControlBanner implements BannerContributor {

	private final ControlProperties properties;

	ControlBanner(ControlProperties properties) {
		this.properties = properties;
	}

	@Override
	public String text(String baseUrl, boolean isLoopback) {
		if (!this.properties.enabled()) {
			return "The control API is off.";
		}
		String where = "The console is at " + baseUrl + "/, the control API at " + baseUrl + ControlOperations.ROOT;
		if (this.properties.token() != null) {
			return where + "; requests require the token.";
		}
		return (isLoopback) ? where + "." : where
				+ ", open to every client that can reach this address; --mockatlas.control.token=TEXT protects it.";
	}

}
