package io.mockatlas.control.replication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.mockatlas.persistence.DatabaseFailures;
import io.mockatlas.persistence.StateLocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

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

	private final DatabaseFailures outages;

	private final CountDownLatch closed = new CountDownLatch(1);

	private boolean failing;

	ReplicationPoller(StateLocation location, ControlVersions versions, ObjectProvider<Replicated> replicated,
			DatabaseFailures outages) {
		this.location = location;
		this.versions = versions;
		this.replicated = replicated;
		this.outages = outages;
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
	 * later call succeeds. An outage is not logged, since the monitor of the database
	 * does so.
	 */
	void poll(List<Replicated> components) {
		try {
			Map<String, Long> current = this.versions.all();
			List<RuntimeException> failures = components.stream()
				.map((component) -> failure(component, current.get(component.replicatedName())))
				.filter(Objects::nonNull)
				.toList();
			if (!failures.isEmpty()) {
				throw failures.get(0);
			}
			if (this.failing) {
				this.failing = false;
				logger.info("Changes of other servers are applied again");
			}
		}
		catch (RuntimeException ex) {
			if (!this.failing && this.closed.getCount() > 0 && !this.outages.isOutage(ex)) {
				this.failing = true;
				logger.warn("Changes of other servers cannot be applied: " + ex);
			}
		}
	}

	private static @Nullable RuntimeException failure(Replicated component, @Nullable Long version) {
		try {
			if (version != null && version != component.appliedVersion()) {
				component.reload();
			}
			return null;
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

}
