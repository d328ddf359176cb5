package io.mockatlas.access;

import io.mockatlas.settings.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param secret what nonces are signed with, at least 32 characters; several servers
 * behind one address need the same. Without it each start makes its own.
 * @param missingRoleStatus what right credentials without the role are answered with: 401
 * (recorded), or 403, which the vendor's page lists beside it
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
