package io.mockatlas.bootstrap;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Delays the shutdown, so that a load balancer sees that the server is not ready before
 * the server stops accepting connections. Spring Boot changes the readiness before it
 * publishes the event, and stops the web server after it.
 */
@Component
class ShutdownDelay implements ApplicationListener<ContextClosedEvent> {

	private final LaunchProperties properties;

	ShutdownDelay(LaunchProperties properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		try {
			Thread.sleep(this.properties.shutdownDelay().toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
