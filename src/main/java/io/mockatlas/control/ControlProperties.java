package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the control API.
 *
 * @param enabled whether the control API is served; if false, its paths respond like
 * unknown paths
 * @param token token that callers must send as {@code Authorization: Bearer}; without it,
 * the control API is open to every client that can reach the address
 * @param allowedHosts host names that callers may use in addition to those that no web
 * page can own; a name with a leading dot allows all names that end with it
 */
@ConfigurationProperties("mockatlas.control")
record ControlProperties(@DefaultValue("true") boolean enabled, @Nullable String token,
		@DefaultValue List<String> allowedHosts) {

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

	/**
	 * Rejects an empty token, which would leave the control API unprotected.
	 */
	ControlProperties {
		if (token != null && !TOKEN.matcher(token).matches()) {
			throw new IllegalArgumentException(
					"mockatlas.control.token must be one or more ASCII characters without a space");
		}
	}

	/**
	 * Returns a text without the token.
	 */
	@Override
	public String toString() {
		return "ControlProperties[enabled=" + this.enabled + "]";
	}

}
