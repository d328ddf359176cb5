package io.mockatlas.persistence.jpa;

import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Builds Hibernate before the first request that needs it; that request would exceed the
 * timeouts of clients. A server in a prepared directory is ready before Hibernate is, and
 * builds it in the background one second later. On any other server the build takes
 * several times as long, and the server is ready only after it.
 */
@Component
class HibernateWarmUp implements ApplicationListener<ApplicationStartedEvent> {

	/**
	 * System property among the JVM options of a directory that {@code prepare} created.
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
		catch (BeansException ex) {
			// The application context is being closed during the build.
			if (!ex.contains(BeanCreationNotAllowedException.class)) {
				throw ex;
			}
		}
	}

}
