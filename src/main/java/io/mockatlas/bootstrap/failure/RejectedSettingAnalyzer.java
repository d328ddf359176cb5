package io.mockatlas.bootstrap.failure;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Failure analyzer for settings whose value Spring Boot rejects before binding.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RejectedSettingAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

	private static final String NO_NUMBER = "Failed to convert to type java.lang.Integer";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfigurationPropertyValueException cause) {
		String reason = String.valueOf(cause.getReason()).replace(NO_NUMBER, "it must be a number");
		return new FailureAnalysis(cause.getName() + " cannot be " + cause.getValue() + ": " + reason, null, cause);
	}

}
