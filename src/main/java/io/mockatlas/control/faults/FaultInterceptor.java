package io.mockatlas.control.faults;

import java.io.IOException;

import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Finds the fault that acts on a call of an operation: behind sign-in, role and what the
 * wire refuses, before limits count the call. Its errors carry the headers that the wire
 * has given to the operation.
 */
@Component
class FaultInterceptor implements HandlerInterceptor {

	private final Faults faults;

	private final ErrorWriter errors;

	FaultInterceptor(Faults faults, ErrorWriter errors) {
		this.faults = faults;
		this.errors = errors;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		FaultContext call = FaultContext.of(request);
		if (call == null || !(handler instanceof HandlerMethod operation)) {
			return true;
		}
		FaultActivation activation = this.faults.first(call.faults(), false, FaultCandidate.of(request, operation));
		if (activation == null) {
			return true;
		}
		if (activation.definition().stage() == FaultStage.ANSWER) {
			call.leave(activation);
			return true;
		}
		return !activation.strike(request, call.answer(), this.errors);
	}

}
