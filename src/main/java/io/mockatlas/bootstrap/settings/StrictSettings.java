package io.mockatlas.bootstrap.settings;

import java.util.Map;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.evidence.Leniency;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Rejects settings that allow one leniency where {@code mockatlas.lenient=false} turns
 * off all of them. Rejects them before the server opens a database.
 */
@Order(0)
class StrictSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	/**
	 * Settings of one leniency with the value that allows it.
	 */
	static final Map<String, String> LENIENT = Map.of("mockatlas.empty-teams", "allowed", "mockatlas.later-versions",
			"served");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	/**
	 * Checks the settings of an environment.
	 * @throws CannotStartException if a setting allows a leniency in strict mode
	 */
	static void check(Environment environment) {
		if (!Binder.get(environment).bind(Leniency.SETTING, Boolean.class).orElse(true)) {
			LENIENT.forEach((name, value) -> {
				if (value.equals(environment.getProperty(name))) {
					throw new CannotStartException(name + "=" + value + " contradicts " + Leniency.SETTING
							+ "=false, which turns off all leniencies: remove one of them");
				}
			});
		}
	}

}
