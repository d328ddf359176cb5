package io.mockatlas.control.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A fault and a call that it acts on.
 *
 * @param definition what the fault is
 * @param delay how long the call is held up
 */
record FaultActivation(FaultDefinition definition, Duration delay) {

	private static final Log logger = LogFactory.getLog(FaultActivation.class);

	/**
	 * Three quarters of the threads there are: somebody must be able to take the fault
	 * away.
	 */
	private static final int MOST_HELD_UP = 150;

	private static final Semaphore SEATS = new Semaphore(MOST_HELD_UP);

	/**
	 * Holds the call up, and replies if that is what the fault does.
	 * @return whether there was a reply
	 */
	boolean strike(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		if (this.definition.effect() != null) {
			DenialReason.note(request, "fault " + this.definition.summary(),
					this.definition.effect() instanceof StaleNonceResponse);
		}
		pause();
		if (this.definition.effect() instanceof FaultResponse reply) {
			reply.give(request, answer, errors);
			return true;
		}
		return false;
	}

	private void pause() {
		if (this.delay.isZero()) {
			return;
		}
		if (!SEATS.tryAcquire()) {
			logger.warn(MOST_HELD_UP + " calls are held up already: one that a fault would delay too is not");
			return;
		}
		try {
			Thread.sleep(this.delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			SEATS.release();
		}
	}

}
