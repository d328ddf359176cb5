package io.mockatlas.bootstrap;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.mockatlas.bootstrap.failure.CannotStartException;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Ends the server with the process that it was started for. A test run that is killed
 * stops nothing that it has started, and the server would stay for good.
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
	 * The end of a process.
	 * @param pid its id
	 * @return what is completed when the process ends
	 * @throws CannotStartException if there is no such process
	 */
	static CompletableFuture<ProcessHandle> end(long pid) {
		return ProcessHandle.of(pid)
			.orElseThrow(() -> new CannotStartException("mockatlas.parent-pid: there is no process " + pid))
			.onExit();
	}

}
