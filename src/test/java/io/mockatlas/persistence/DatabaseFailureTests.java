package io.mockatlas.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.h2.jdbc.JdbcSQLNonTransientException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DatabaseFailure}.
 */
class DatabaseFailureTests {

	@ParameterizedTest
	@CsvSource({ "08001, UNAVAILABLE", "08006, UNAVAILABLE", "57P01, UNAVAILABLE", "57P02, UNAVAILABLE",
			"57P03, UNAVAILABLE", "57P05, UNAVAILABLE", "58030, UNAVAILABLE", "53300, BUSY", "53100, BUSY",
			"55P03, BUSY", "40001, BUSY", "40P01, BUSY", "23505,", "42601,", "57014, BUSY", "25006,", "25001,", "," })
	void isKnownBySqlState(@Nullable String state, @Nullable DatabaseFailure failure) {
		SQLException exception = new SQLException("x", state);

		assertThat(DatabaseFailure.of(new CannotCreateTransactionException("y", exception))).isEqualTo(failure);
		assertThat((Throwable) DatabaseFailure.exceptionIn(new IllegalStateException(exception)))
			.isSameAs((failure != null) ? exception : null);
	}

	@ParameterizedTest
	@CsvSource({ "90098, UNAVAILABLE", "90028, UNAVAILABLE", "90031, UNAVAILABLE", "90121, UNAVAILABLE",
			"90067, UNAVAILABLE", "90007, UNAVAILABLE", "50200, BUSY", "40001, BUSY", "57014, BUSY", "50000,", "23505,",
			"42102," })
	void isKnownByCodeOfH2(int code, @Nullable DatabaseFailure failure) {
		assertThat(DatabaseFailure.of(ofH2(code, null))).isEqualTo(failure);
	}

	@Test
	void connectionThatThisServerClosedIsTold() {
		assertThat(DatabaseFailure.isOfClosedConnection(ofH2(90007, null))).isTrue();
		assertThat(DatabaseFailure.isOfClosedConnection(ofH2(90121, null))).isFalse();
		assertThat(DatabaseFailure.isOfClosedConnection(new SQLException("x", "90007", 90007))).isFalse();
	}

	@Test
	void deadlockIsTold() {
		assertThat(DatabaseFailure.isDeadlock(ofH2(40001, null))).isTrue();
		assertThat(DatabaseFailure.isDeadlock(ofH2(50200, null))).isFalse();
		assertThat(DatabaseFailure.isDeadlock(new SQLException("x", "40P01"))).isTrue();
		assertThat(DatabaseFailure.isDeadlock(new SQLException("x", "40001"))).isFalse();
	}

	@Test
	void failedWriteOfFileIsUnavailable() {
		SQLException exception = ofH2(50000,
				new MVStoreException(2, "Writing failed").initCause(new IOException("No space left on device")));

		assertThat(DatabaseFailure.of(exception)).isEqualTo(DatabaseFailure.UNAVAILABLE);
		assertThat(DatabaseFailure.reason(exception)).isEqualTo("No space left on device");
	}

	@Test
	void poolWithoutConnectionIsUnavailable() {
		assertThat(DatabaseFailure.of(new SQLTransientConnectionException())).isEqualTo(DatabaseFailure.UNAVAILABLE);
	}

	@Test
	void otherExceptionIsNoFailure() {
		assertThat(DatabaseFailure.of(new IllegalStateException(new IOException("x")))).isNull();
	}

	@Test
	void reasonIsOneLine() {
		assertThat(DatabaseFailure.reason(new SQLException("FATAL: stopped.\n  Hint: none.\n")))
			.isEqualTo("FATAL: stopped. Hint: none");
	}

	private static SQLException ofH2(int code, @Nullable Throwable cause) {
		return new JdbcSQLNonTransientException("x", "select 1", String.valueOf(code), code, cause, null);
	}

}
