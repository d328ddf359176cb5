package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParentProcessMonitorTests {

	@Test
	void runsActionWhenProcessExits() throws Exception {
		Process process = sleeper();

		CompletableFuture<ProcessHandle> end = ParentProcessMonitor.end(process.pid());

		assertThat(end).isNotDone();
		process.destroyForcibly();
		assertThat(end.get(30, TimeUnit.SECONDS).isAlive()).isFalse();
	}

	@Test
	void rejectsUnknownProcess() throws Exception {
		Process process = sleeper();
		process.destroyForcibly().waitFor();

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> ParentProcessMonitor.end(process.pid()))
			.withMessage("mockatlas.parent-pid: there is no process " + process.pid());
	}

	private static Process sleeper() throws Exception {
		Path classes = Path.of(Sleeper.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes.toString(),
				Sleeper.class.getName());
	}

	private static Process start(String... command) throws IOException {
		return new ProcessBuilder(command).start();
	}

	/**
	 * A process that takes its time.
	 */
	public static final class Sleeper {

		private Sleeper() {
		}

		public static void main(String[] args) throws InterruptedException {
			Thread.sleep(60_000);
		}

	}

}
