package io.mockatlas.bootstrap.failure;

import java.sql.SQLException;

import io.mockatlas.persistence.UnusableDatabaseException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Failure analyzer for databases that must not be used, or whose tables Flyway cannot
 * migrate: a damaged file, a file that another process has open, an unreachable server,
 * the state of another version.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

	/**
	 * Error code of H2 for a file that another process has open.
	 */
	private static final int FILE_IN_USE = 90020;

	private final Environment environment;

	UnusableDatabaseAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
		FlywayException migration = findCause(cause, FlywayException.class);
		if (migration != null) {
			return new FailureAnalysis(where() + ": " + why(migration), null, cause);
		}
		UnusableDatabaseException unusable = findCause(cause, UnusableDatabaseException.class);
		return (unusable != null) ? new FailureAnalysis(where() + ": " + unusable.getMessage(), null, cause) : null;
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
		if (refusal.getErrorCode() == FILE_IN_USE) {
			return "the state is in use by another process";
		}
		return "the database cannot be used: " + refusal.getMessage()
				+ ((cause instanceof FlywayMigrateException) ? " " + afterInterruption() : "");
	}

	/**
	 * Describes the solution if an earlier start was interrupted during a migration,
	 * which H2 does not undo.
	 */
	private String afterInterruption() {
		String path = this.environment.getProperty("mockatlas.storage.path");
		return "If an earlier start was interrupted, restore " + ((path != null) ? path : "the database")
				+ " from a copy, or move it away to start anew.";
	}

}
