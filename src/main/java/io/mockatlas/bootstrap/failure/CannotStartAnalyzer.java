package io.mockatlas.bootstrap.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What the launch itself found wrong says so already.
 */
final class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CannotStartException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
