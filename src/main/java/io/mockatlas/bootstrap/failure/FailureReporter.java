package io.mockatlas.bootstrap.failure;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports the analyzed reason for a failed start in one line on standard error, instead
 * of Spring Boot's report, also before the settings of the log are read.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureReporter implements FailureAnalysisReporter {

	private static final String BOOT = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

	@Override
	public void report(FailureAnalysis analysis) {
		LoggingSystem.get(FailureReporter.class.getClassLoader()).setLogLevel(BOOT, LogLevel.OFF);
		System.err.println("mock-atlas cannot start: " + oneLine(analysis.getDescription()));
	}

	static String oneLine(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ");
	}

}
