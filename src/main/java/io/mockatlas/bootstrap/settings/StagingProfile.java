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

	private static final String INTERNAL_PROXIES = "server.tomcat.remoteip.internal-proxies";

	private static final String TRUSTED_PROXIES = "server.tomcat.remoteip.trusted-proxies";

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
			requireProxies(value(binder, INTERNAL_PROXIES));
			rejectEveryAddress(INTERNAL_PROXIES, value(binder, INTERNAL_PROXIES));
			rejectEveryAddress(TRUSTED_PROXIES, value(binder, TRUSTED_PROXIES));
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
			throw new CannotStartException("the profile staging requires " + INTERNAL_PROXIES
					+ ", the addresses of the proxies as CIDR blocks or a regular expression, with forwarded headers");
		}
	}

	/**
	 * Rejects proxies at any address, and a value that Tomcat cannot read.
	 */
	private static void rejectEveryAddress(String setting, @Nullable String proxies) {
		try {
			if (proxies != null && ProxyAddresses.parse(proxies).containEveryAddress()) {
				throw new CannotStartException(setting + " matches every address: name those of the proxies");
			}
		}
		catch (IllegalArgumentException ex) {
			throw new CannotStartException(setting + " is neither CIDR blocks nor a regular expression: " + proxies,
					ex);
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
