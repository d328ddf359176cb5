package io.mockatlas.control.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.mockatlas.control.faults.effect.FaultResponse;
import io.mockatlas.control.faults.effect.StaleNonceResponse;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Fault that acts on a particular call.
 *
 * @param definition the definition of the fault
 * @param delay the delay of the call
 */
record FaultActivation(FaultDefinition definition, Duration delay) {

	private static final Log logger = LogFactory.getLog(FaultActivation.class);

	/**
	 * Three quarters of the server's threads. The others stay free, so that the fault can
	 * be removed.
	 */
	private static final int MAX_DELAYED = 150;

	private static final Semaphore DELAY_PERMITS = new Semaphore(MAX_DELAYED);

	/**
	 * Delays the call, and writes a response if the fault has one.
	 * @return whether a response was written
	 */
	boolean apply(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		if (this.definition.effect() != null) {
			DenialReason.note(request, "fault " + this.definition.summary(),
					this.definition.effect() instanceof StaleNonceResponse);
		}
		pause();
		if (this.definition.effect() instanceof FaultResponse reply) {
			reply.write(request, answer, errors);
			return true;
		}
		return false;
	}

	private void pause() {
		if (this.delay.isZero()) {
			return;
		}
		if (!DELAY_PERMITS.tryAcquire()) {
			logger.warn(MAX_DELAYED + " calls are delayed already; this call is not delayed");
			return;
		}
		try {
			Thread.sleep(this.delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			DELAY_PERMITS.release();
		}
	}

}
