package io.mockatlas.control.faults;

import java.io.IOException;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.control.faults.effect.FaultStage;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that applies faults to calls of an operation: after authentication,
 * authorization and protocol checks, before the rate limits. Its errors carry the
 * operation's headers, which the protocol layer has set.
 */
@Component
class FaultInterceptor implements HandlerInterceptor {

	private final Faults faults;

	private final ErrorWriter errors;

	private final ThreadBudget threads;

	FaultInterceptor(Faults faults, ErrorWriter errors, ThreadBudget threads) {
		this.faults = faults;
		this.errors = errors;
		this.threads = threads;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		FaultContext call = FaultContext.of(request);
		if (call == null || !(handler instanceof HandlerMethod operation)) {
			return true;
		}
		FaultActivation activation = this.faults.first(call.faults(), false, CallDescription.of(request, operation));
		if (activation == null) {
			return true;
		}
		if (activation.definition().stage() == FaultStage.ANSWER) {
			call.defer(activation);
			return true;
		}
		return !activation.apply(request, call.bufferedResponse(), this.errors, this.threads);
	}

}
