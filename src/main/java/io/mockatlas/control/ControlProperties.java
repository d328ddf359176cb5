package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the control API.
 *
 * @param enabled false turns it off: its paths are answered like any that nobody serves
 * @param token what callers must send as {@code Authorization: Bearer}; without it the
 * control API is open to whoever reaches the address
 * @param allowedHosts names by which the control API may be called beside those that
 * cannot be anybody else's; one that begins with a dot stands for all names that end with
 * it
 */
@ConfigurationProperties("mockatlas.control")
record ControlProperties(@DefaultValue("true") boolean enabled, @Nullable String token,
		@DefaultValue List<String> allowedHosts) {

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

	/**
	 * An empty token is nobody's wish: it would leave open what was to be guarded.
	 */
	ControlProperties {
		if (token != null && !TOKEN.matcher(token).matches()) {
			throw new IllegalArgumentException(
					"mockatlas.control.token must be one or more ASCII characters without a space");
		}
	}

	/**
	 * Without the token.
	 */
	@Override
	public String toString() {
		return "ControlProperties[enabled=" + this.enabled + "]";
	}

}
