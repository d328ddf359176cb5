package io.mockatlas.organization;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of role names.
 *
 * @param additionalRoles comma-separated role names to accept in addition to the
 * documented ones. Names that start with {@code ORG_} are organization roles, all others
 * are project roles.
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
