package io.mockatlas.bootstrap;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.mockatlas.bootstrap.failure.CannotStartException;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Exits the server when the process that started it exits. A killed test run cannot stop
 * its server, which would otherwise run forever.
 */
@Component
class ParentProcessMonitor implements ApplicationListener<ApplicationStartedEvent> {

	private final LaunchProperties properties;

	ParentProcessMonitor(LaunchProperties properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		Optional.ofNullable(this.properties.parentPid()).ifPresent((pid) -> end(pid).thenRun(() -> System.exit(0)));
	}

	/**
	 * Returns a future that completes when a process exits.
	 * @param pid the ID of the process
	 * @return the future
	 * @throws CannotStartException if there is no such process
	 */
	static CompletableFuture<ProcessHandle> end(long pid) {
		return ProcessHandle.of(pid)
			.orElseThrow(() -> new CannotStartException("mockatlas.parent-pid: there is no process " + pid))
			.onExit();
	}

}
