package io.mockatlas.caller;

import io.mockatlas.evidence.Choice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of authorization.
 *
 * @param missingRoleStatus the status of the response to valid credentials without the
 * required role: 401 (recorded), or 403, which the vendor's page also lists
 */
@ConfigurationProperties("mockatlas")
public record AuthorizationProperties(@DefaultValue("401") int missingRoleStatus) {

	public AuthorizationProperties {
		Choice.of("mockatlas.missing-role-status", missingRoleStatus, 401, 403);
	}

}
