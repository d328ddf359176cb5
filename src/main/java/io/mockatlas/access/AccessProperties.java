package io.mockatlas.access;

import io.mockatlas.settings.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of authentication.
 *
 * @param secret the secret for signing nonces and tokens, at least 32 characters; servers
 * behind one address must share it. Without it, each start generates a new one
 * @param missingRoleStatus the status of the response to valid credentials without the
 * required role: 401 (recorded), or 403, which the vendor's page also lists
 */
@ConfigurationProperties("mockatlas")
record AccessProperties(@Nullable String secret, @DefaultValue("401") int missingRoleStatus) {

	private static final int MIN_SECRET = 32;

	AccessProperties {
		Choice.of("mockatlas.missing-role-status", missingRoleStatus, 401, 403);
		if (secret != null && secret.length() < MIN_SECRET) {
			throw new IllegalArgumentException("mockatlas.secret must have at least " + MIN_SECRET + " characters");
		}
	}

	@Override
	public String toString() {
		return "AccessProperties[missingRoleStatus=" + this.missingRoleStatus + "]";
	}

}
