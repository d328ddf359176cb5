package io.mockatlas.control;

import io.mockatlas.bootstrap.BannerContributor;

import org.springframework.stereotype.Component;

/**
 * Banner line with the address of the control API and its access restriction.
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
		String where = "The control API is at " + baseUrl + ControlOperations.ROOT;
		if (this.properties.token() != null) {
			return where + "; requests require the token.";
		}
		return (isLoopback) ? where + "." : where
				+ ", open to every client that can reach this address; --mockatlas.control.token=TEXT protects it.";
	}

}
