package io.mockatlas.caller;

import io.mockatlas.evidence.AllowedValues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of authorization.
 *
 * @param missingRoleStatus status for valid credentials without the required role:
 * {@code 401} or {@code 403}
 */
@ConfigurationProperties("mockatlas")
public record AuthorizationProperties(@DefaultValue("401") int missingRoleStatus) {

	public AuthorizationProperties {
		AllowedValues.of("mockatlas.missing-role-status", missingRoleStatus, 401, 403);
	}

}
