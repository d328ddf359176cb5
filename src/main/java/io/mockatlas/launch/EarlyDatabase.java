package io.mockatlas.launch;

import io.mockatlas.persistence.MemoryDatabase;

import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Opens the database in memory as soon as the settings say that it is the one, so that it
 * is there when the first bean wants it.
 */
class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (isInMemory(event.getEnvironment())) {
			MemoryDatabase database = MemoryDatabase.open(Storage.SESSION);
			ConfigurableBootstrapContext bootstrap = event.getBootstrapContext();
			bootstrap.addCloseListener((closed) -> closed.getApplicationContext()
				.getBeanFactory()
				.registerSingleton("memoryDatabase", database));
		}
	}

	private static boolean isInMemory(Environment environment) {
		return !StringUtils.hasLength(environment.getProperty("spring.datasource.url"))
				&& !StringUtils.hasText(environment.getProperty("mockatlas.storage.path"));
	}

}
