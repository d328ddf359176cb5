package io.mockatlas.limits;

import io.mockatlas.evidence.Choice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rate limits.
 *
 * @param rateLimits whether calls beyond Atlas's rate limits are only {@code counted}, or
 * rejected because the limits are {@code enforced}
 */
@ConfigurationProperties("mockatlas")
record LimitsProperties(@DefaultValue("counted") String rateLimits) {

	private static final String ENFORCED = "enforced";

	LimitsProperties {
		Choice.of("mockatlas.rate-limits", rateLimits, "counted", ENFORCED);
	}

	boolean areEnforced() {
		return ENFORCED.equals(this.rateLimits);
	}

}
