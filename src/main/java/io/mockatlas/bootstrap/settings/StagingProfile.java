package io.mockatlas.bootstrap.settings;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Rejects settings that are unsafe on a shared server, if the profile {@code staging} is
 * active. {@code SeedLoader} rejects a state with keys of the sandbox.
 */
@Order(1)
class StagingProfile implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final String NAME = "staging";

	private static final int SHORTEST_TOKEN = 16;

	/**
	 * Address of documentation (RFC 5737), which is no proxy.
	 */
	private static final String OTHER_ADDRESS = "203.0.113.77";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	/**
	 * Checks the settings of an environment.
	 * @throws CannotStartException if one is unsafe
	 */
	static void check(Environment environment) {
		requireCorrectName(environment.getActiveProfiles());
		if (!environment.acceptsProfiles(Profiles.of(NAME))) {
			return;
		}
		Binder binder = Binder.get(environment);
		requireToken(binder);
		// A reset would load the sandbox, even if the server starts with stored state.
		if (!isSet(binder, "mockatlas.seed")) {
			throw new CannotStartException(
					"the profile staging requires mockatlas.seed, since the keys of the sandbox are public");
		}
		if (trustsForwardedHeaders(binder)) {
			requireProxies(value(binder, "server.tomcat.remoteip.internal-proxies"));
		}
	}

	/**
	 * Rejects a misspelt name, with which the server would start unprotected.
	 */
	private static void requireCorrectName(String[] profiles) {
		for (String profile : profiles) {
			if (!NAME.equals(profile) && Suggestions.isSimilar(profile, NAME)) {
				throw new CannotStartException("unknown profile " + profile + ": did you mean " + NAME + "?");
			}
		}
	}

	private static void requireToken(Binder binder) {
		if (!binder.bind("mockatlas.control.enabled", Boolean.class).orElse(true)) {
			return;
		}
		String token = value(binder, "mockatlas.control.token");
		if (token == null) {
			throw new CannotStartException(
					"the profile staging requires mockatlas.control.token, or mockatlas.control.enabled=false");
		}
		if (token.length() < SHORTEST_TOKEN) {
			throw new CannotStartException("the profile staging requires a mockatlas.control.token of at least "
					+ SHORTEST_TOKEN + " characters");
		}
	}

	private static void requireProxies(@Nullable String proxies) {
		if (proxies == null) {
			throw new CannotStartException("the profile staging requires server.tomcat.remoteip.internal-proxies, a "
					+ "regular expression for the addresses of the proxies, with forwarded headers");
		}
		if (OTHER_ADDRESS.matches(proxies)) {
			throw new CannotStartException(
					"server.tomcat.remoteip.internal-proxies matches every address: name those " + "of the proxies");
		}
	}

	/**
	 * Returns whether Tomcat takes the caller's address from a header. Without further
	 * settings it trusts all private addresses.
	 */
	private static boolean trustsForwardedHeaders(Binder binder) {
		return "native".equalsIgnoreCase(binder.bind("server.forward-headers-strategy", String.class).orElse(null))
				|| isSet(binder, "server.tomcat.remoteip.remote-ip-header")
				|| isSet(binder, "server.tomcat.remoteip.protocol-header");
	}

	private static boolean isSet(Binder binder, String name) {
		return value(binder, name) != null;
	}

	private static @Nullable String value(Binder binder, String name) {
		String value = binder.bind(name, String.class).orElse(null);
		return (StringUtils.hasText(value)) ? value : null;
	}

}
