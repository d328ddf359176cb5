package io.mockatlas.limits;

import io.mockatlas.evidence.AllowedValues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rate limits.
 *
 * @param rateLimits {@code enforced} rejects requests beyond Atlas's rate limits, more
 * than ten invitations a minute from one address, and more than ten tokens a minute for
 * one client. Change it to test the retries of a client.
 */
@ConfigurationProperties("mockatlas")
record LimitsProperties(@DefaultValue("counted") String rateLimits) {

	private static final String ENFORCED = "enforced";

	LimitsProperties {
		AllowedValues.of("mockatlas.rate-limits", rateLimits, "counted", ENFORCED);
	}

	boolean areEnforced() {
		return ENFORCED.equals(this.rateLimits);
	}

}
