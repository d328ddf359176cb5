package io.mockatlas.bootstrap.failure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Failure analyzer for an address or port that the server cannot listen on.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnusablePortAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
		String sentence = (cause instanceof PortInUseException inUse)
				? "port " + inUse.getPort()
						+ " is in use; set another one with --server.port=N (0 selects any free port)"
				: "cannot listen on server.address and server.port: "
						+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
		return new FailureAnalysis(sentence, null, cause);
	}

}
