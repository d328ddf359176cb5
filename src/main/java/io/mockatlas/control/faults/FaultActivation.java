package io.mockatlas.control.faults;

import java.io.IOException;
import java.time.Duration;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.control.faults.effect.FaultEffect;
import io.mockatlas.control.faults.effect.FaultResponse;
import io.mockatlas.control.faults.effect.StaleNonceResponse;
import io.mockatlas.protocol.AppliedFault;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.LogFactory;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Fault that acts on a particular call.
 *
 * @param definition the definition of the fault
 * @param delay the delay of the call
 */
record FaultActivation(FaultDefinition definition, Duration delay) {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(FaultActivation.class));

	/**
	 * Delays the call, and writes a response if the fault has one.
	 * @return whether a response was written
	 */
	boolean apply(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors,
			ThreadBudget threads) throws IOException {
		FaultEffect effect = this.definition.effect();
		AppliedFault.store(request, (effect != null) ? effect.kind() : "delay");
		if (effect != null) {
			DenialReason.store(request, "fault " + this.definition.summary(), effect instanceof StaleNonceResponse);
		}
		if (!this.delay.isZero() && !threads.delay(this.delay)) {
			logger.warn("Too many calls are waiting (see server.tomcat.threads.max); this call is not delayed");
		}
		if (effect instanceof FaultResponse reply) {
			reply.write(request, response, errors);
			return true;
		}
		return false;
	}

}
