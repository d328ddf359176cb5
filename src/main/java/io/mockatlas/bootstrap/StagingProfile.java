package io.mockatlas.bootstrap;

import io.mockatlas.bootstrap.failure.CannotStartException;

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

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	/**
	 * Checks the settings of an environment.
	 * @throws CannotStartException if one is unsafe
	 */
	static void check(Environment environment) {
		if (!environment.acceptsProfiles(Profiles.of("staging"))) {
			return;
		}
		Binder binder = Binder.get(environment);
		if (!isSet(binder, "mockatlas.control.token")
				&& binder.bind("mockatlas.control.enabled", Boolean.class).orElse(true)) {
			throw new CannotStartException(
					"the profile staging requires mockatlas.control.token, or mockatlas.control.enabled=false");
		}
		// A reset would load the sandbox, even if the server starts with stored state.
		if (!isSet(binder, "mockatlas.seed")) {
			throw new CannotStartException(
					"the profile staging requires mockatlas.seed, since the keys of the sandbox are public");
		}
		if (trustsForwardedHeaders(binder) && !isSet(binder, "server.tomcat.remoteip.internal-proxies")) {
			throw new CannotStartException("the profile staging requires server.tomcat.remoteip.internal-proxies, a "
					+ "regular expression for the addresses of the proxies, with forwarded headers");
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
		return StringUtils.hasText(binder.bind(name, String.class).orElse(null));
	}

}
