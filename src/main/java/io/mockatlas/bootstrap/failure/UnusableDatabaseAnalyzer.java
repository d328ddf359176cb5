package io.mockatlas.bootstrap.failure;

import java.sql.SQLException;

import org.flywaydb.core.api.FlywayException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Failure analyzer for databases whose tables Flyway, the first to use them, cannot
 * migrate: a file that another process has open, an unreachable server, the state of
 * another version.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	/**
	 * Error code of H2 for a file that another process has open.
	 */
	private static final int FILE_IN_USE = 90020;

	private final Environment environment;

	UnusableDatabaseAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		return new FailureAnalysis(where() + ": " + why(cause), null, cause);
	}

	private String where() {
		return (this.environment.containsProperty("spring.datasource.url")) ? "spring.datasource.url"
				: "mockatlas.storage.path";
	}

	private String why(FlywayException cause) {
		SQLException refusal = findCause(cause, SQLException.class);
		if (refusal == null) {
			return "the state belongs to another version: " + cause.getMessage();
		}
		return (refusal.getErrorCode() == FILE_IN_USE) ? "the state is in use by another process"
				: "the database cannot be used: " + refusal.getMessage();
	}

}
