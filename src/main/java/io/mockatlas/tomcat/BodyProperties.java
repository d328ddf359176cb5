package io.mockatlas.tomcat;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of request bodies.
 *
 * @param bodyTimeout maximum time for a client to send a whole request body. A slower
 * body is 408. Raise it if clients send large states over a slow network.
 */
@ConfigurationProperties("mockatlas")
record BodyProperties(@DefaultValue("10s") Duration bodyTimeout) {

	BodyProperties {
		if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
			throw new IllegalArgumentException("mockatlas.body-timeout must be positive");
		}
	}

}
