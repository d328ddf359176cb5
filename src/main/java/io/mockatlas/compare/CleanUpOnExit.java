package io.mockatlas.compare;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Clean-up on exit: runs once, after the story or when the process is interrupted.
 */
final class CleanUpOnExit {

	private final Client story;

	private final CleanUp cleanUp;

	private final PrintStream err;

	private final CountDownLatch interruption;

	private boolean hasRun;

	private boolean isClean;

	/**
	 * Creates the clean-up of a run.
	 * @param story the client that sends the story
	 * @param cleanUp the clean-up
	 * @param interruption ends the waiting of the story
	 * @param err receives the problems
	 */
	CleanUpOnExit(Client story, CleanUp cleanUp, CountDownLatch interruption, PrintStream err) {
		this.story = story;
		this.cleanUp = cleanUp;
		this.interruption = interruption;
		this.err = err;
	}

	/**
	 * Stops the story and cleans up.
	 */
	void interrupt() {
		this.interruption.countDown();
		this.story.stop();
		cleanUp();
	}

	synchronized void cleanUp() {
		if (this.hasRun) {
			return;
		}
		this.hasRun = true;
		try {
			List<String> problems = this.cleanUp.run();
			problems.forEach((problem) -> this.err.println("mock-atlas: left over: " + problem));
			this.isClean = problems.isEmpty();
		}
		catch (RuntimeException ex) {
			this.err.println("mock-atlas: left over: unknown, since the clean-up failed: " + ex);
		}
		catch (InterruptedException ex) {
			this.err.println("mock-atlas: the clean-up was interrupted; run compare --clean-up --yes");
		}
	}

	synchronized boolean isClean() {
		return this.isClean;
	}

}
