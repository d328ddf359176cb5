package io.mockatlas.control.faults;

import java.io.IOException;
import java.time.Duration;

import io.mockatlas.wire.ErrorWriter;
import io.mockatlas.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A fault and a call that it acts on.
 *
 * @param plan what the fault is
 * @param delay how long the call is held up
 */
record Hit(Plan plan, Duration delay) {

	/**
	 * Holds the call up, and replies if that is what the fault does.
	 * @return whether there was a reply
	 */
	boolean strike(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		if (this.plan.effect() != null) {
			Refusal.note(request, "fault " + this.plan.summary(), this.plan.effect() instanceof StaleNonce);
		}
		pause();
		if (this.plan.effect() instanceof Reply reply) {
			reply.give(request, answer, errors);
			return true;
		}
		return false;
	}

	private void pause() {
		if (this.delay.isZero()) {
			return;
		}
		try {
			Thread.sleep(this.delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
