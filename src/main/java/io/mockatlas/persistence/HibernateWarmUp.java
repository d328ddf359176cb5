package io.mockatlas.persistence;

import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Builds Hibernate before the first request that needs it, which would wait longer than
 * clients do. A server that {@code prepare} laid out is ready without it and builds it in
 * the background a second later; any other takes several times as long for it, and is
 * ready when it is built.
 */
@Component
class HibernateWarmUp implements ApplicationListener<ApplicationStartedEvent> {

	/**
	 * Set among the JVM's options of a directory that {@code prepare} laid out.
	 */
	private static final String PREPARED = "io.mockatlas.prepared";

	private static final long DELAY_SECONDS = 1;

	private final ObjectProvider<EntityManagerFactory> factory;

	HibernateWarmUp(ObjectProvider<EntityManagerFactory> factory) {
		this.factory = factory;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		if (!Boolean.getBoolean(PREPARED)) {
			this.factory.getObject().getMetamodel();
			return;
		}
		Thread thread = new Thread(this::buildLater, "hibernate-warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void buildLater() {
		try {
			TimeUnit.SECONDS.sleep(DELAY_SECONDS);
			this.factory.getObject();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IllegalStateException ex) {
			// The application context is closed.
		}
	}

}
