package io.mockatlas.control.replication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.mockatlas.persistence.StateLocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Poller that applies the changes of other servers on the same database. It runs only if
 * the state is in an external database.
 */
@Component
class ReplicationPoller implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {

	private static final Log logger = LogFactory.getLog(ReplicationPoller.class);

	private static final long PAUSE_MILLIS = 300;

	private final StateLocation location;

	private final ControlVersions versions;

	private final ObjectProvider<Replicated> replicated;

	private final CountDownLatch closed = new CountDownLatch(1);

	private boolean failing;

	ReplicationPoller(StateLocation location, ControlVersions versions, ObjectProvider<Replicated> replicated) {
		this.location = location;
		this.versions = versions;
		this.replicated = replicated;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		if (this.location.isShared()) {
			List<Replicated> components = this.replicated.stream().toList();
			Thread thread = new Thread(() -> run(components), "replication");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/**
	 * Ends the thread after its current query. It is not interrupted, since H2 closes a
	 * file when a thread that reads it is interrupted.
	 */
	@Override
	public void destroy() {
		this.closed.countDown();
	}

	private void run(List<Replicated> components) {
		try {
			while (!this.closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
				poll(components);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Reloads each component whose version has changed. A failure is logged once until a
	 * later call succeeds.
	 */
	void poll(List<Replicated> components) {
		try {
			Map<String, Long> current = this.versions.all();
			for (Replicated component : components) {
				Long version = current.get(component.replicatedName());
				if (version != null && version != component.appliedVersion()) {
					component.reload();
				}
			}
			if (this.failing) {
				this.failing = false;
				logger.info("Changes of other servers are applied again");
			}
		}
		catch (RuntimeException ex) {
			if (!this.failing && this.closed.getCount() > 0) {
				this.failing = true;
				logger.warn("Changes of other servers cannot be applied until the database can be read: " + ex);
			}
		}
	}

}
