package io.mockatlas.control.replication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.mockatlas.persistence.DatabaseFailures;
import io.mockatlas.persistence.StateLocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
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

	private static final String ALL = "all";

	private final StateLocation location;

	private final ControlVersions versions;

	private final ObjectProvider<Replicated> replicated;

	private final CountDownLatch closed = new CountDownLatch(1);

	private final PollConnection connection;

	/**
	 * Returns whether an exception belongs to an outage, which the monitor of the
	 * database logs.
	 */
	private final Predicate<Throwable> outages;

	/**
	 * Names of the components whose changes cannot be applied, and {@link #ALL} if the
	 * versions cannot be read.
	 */
	private final Set<String> failing = new HashSet<>();

	@Autowired
	ReplicationPoller(StateLocation location, ControlVersions versions, ObjectProvider<Replicated> replicated,
			PollConnection connection, DatabaseFailures failures) {
		this(location, versions, replicated, connection, failures::isOutage);
	}

	ReplicationPoller(StateLocation location, ControlVersions versions, ObjectProvider<Replicated> replicated,
			PollConnection connection, Predicate<Throwable> outages) {
		this.location = location;
		this.versions = versions;
		this.replicated = replicated;
		this.connection = connection;
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
		finally {
			this.connection.close();
		}
	}

	/**
	 * Reloads each component whose version has changed. A failure of one does not affect
	 * the others, and is logged once until a later call succeeds. The monitor of the
	 * database logs outages.
	 */
	void poll(List<Replicated> components) {
		attempt(ALL, () -> this.connection.use(() -> {
			Map<String, Long> current = this.versions.all();
			components.forEach((component) -> attempt(component.replicatedName(), () -> apply(component, current)));
		}));
	}

	private void apply(Replicated component, Map<String, Long> current) {
		Long version = current.get(component.replicatedName());
		if (version != null && version != component.appliedVersion()) {
			component.reload();
		}
	}

	private void attempt(String name, Runnable work) {
		try {
			work.run();
			if (this.failing.remove(name)) {
				logger.info("Changes of other servers are applied again: " + name);
			}
		}
		catch (RuntimeException | Error ex) {
			if (this.closed.getCount() > 0 && !this.outages.test(ex) && this.failing.add(name)) {
				logger.warn("Changes of other servers cannot be applied: " + name + ": " + ex);
			}
		}
	}

}
