package io.mockatlas.organization;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of role names.
 *
 * @param additionalRoles names of roles to accept besides the documented ones; names with
 * the prefix {@code ORG_} are organization roles, all others project roles
 */
@ConfigurationProperties("mockatlas")
public record RoleProperties(@DefaultValue List<String> additionalRoles) {

	private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

	public RoleProperties {
		additionalRoles.stream().filter((name) -> !ROLE.matcher(name).matches()).findFirst().ifPresent((name) -> {
			throw new IllegalArgumentException("mockatlas.additional-roles must be names of at most 64 capital"
					+ " letters, digits and underscores, not " + name);
		});
	}

}
