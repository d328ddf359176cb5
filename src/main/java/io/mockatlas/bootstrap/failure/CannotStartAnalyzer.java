package io.mockatlas.bootstrap.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Failure analyzer that reports the message of a {@link CannotStartException} as it is.
 */
final class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CannotStartException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
