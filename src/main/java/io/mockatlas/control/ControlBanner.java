package io.mockatlas.control;

import io.mockatlas.bootstrap.BannerContributor;

import org.springframework.stereotype.Component;

/**
 * Says on the first screen where the control API is and who may use it.
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
			return where + ", for who has the token.";
		}
		return (isLoopback) ? where + "."
				: where + ", open to everybody who reaches this address; --mockatlas.control.token=TEXT guards it.";
	}

}
