package io.mockatlas.bootstrap;

import java.util.stream.Stream;

import io.mockatlas.persistence.MemoryDatabase;

import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Opens the in-memory database as soon as the settings are known, unless they select
 * another database, so that it has its tables when the first bean uses it.
 */
class MemoryDatabaseStarter implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

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
		Binder binder = Binder.get(environment);
		return Stream.of("spring.datasource.url", "mockatlas.storage.path")
			.noneMatch((name) -> StringUtils.hasText(binder.bind(name, String.class).orElse(null)));
	}

}
