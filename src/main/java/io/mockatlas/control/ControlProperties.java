package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the control API.
 *
 * @param enabled {@code false} turns off the control API. Its paths then return 404, like
 * unknown paths.
 * @param token token that callers of the control API must send as {@code Authorization:
 * Bearer}. Without it the control API is open. Set it if other machines can reach the
 * server.
 * @param allowedHosts comma-separated host names that callers of the control API may use,
 * in addition to names that no web page can have. A name with a leading dot allows all
 * names that end with it. Set it if clients use a public host name.
 */
@ConfigurationProperties("mockatlas.control")
public record ControlProperties(@DefaultValue("true") boolean enabled, @Nullable String token,
		@DefaultValue List<String> allowedHosts) {

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

	/**
	 * Rejects an empty token, which would leave the control API unprotected.
	 */
	public ControlProperties {
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
