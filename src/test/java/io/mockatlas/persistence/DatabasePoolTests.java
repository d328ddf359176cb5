package io.mockatlas.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link DatabasePool} and {@link DatabaseMonitor} with a server that stops
 * answering.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabasePoolTests {

	private static final String BEGIN = "The database is not available: ";

	private static final String END = "The database is available again after ";

	private final DatabasePool pool = new DatabasePool();

	private final DatabaseFailures failures = new DatabaseFailures(this.pool);

	private final DatabaseHealthIndicator health = new DatabaseHealthIndicator(this.failures);

	private final FrozenDriver driver;

	DatabasePoolTests() throws SQLException {
		this.driver = new FrozenDriver();
	}

	@BeforeEach
	void open() {
		this.pool.setJdbcUrl(FrozenDriver.URL);
		this.pool.setMaximumPoolSize(1);
	}

	@AfterEach
	void close() throws SQLException {
		this.pool.close();
		this.driver.close();
	}

	@Test
	void statementInProgressEndsWithServer() throws Exception {
		monitor();
		CompletableFuture<Void> call = CompletableFuture.runAsync(this::callLong);
		this.driver.awaitStatement();

		this.driver.freeze();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
			.havingRootCause()
			.withMessage("An I/O error occurred while sending to the backend.");
	}

	@Test
	void requestWithoutConnectionGivesUpWithServer() throws Exception {
		monitor();
		try (Connection ignored = this.pool.getConnection()) {
			this.driver.freeze();

			assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(this.pool::getConnection)
				.withMessage("the database is not available")
				.extracting(SQLException::getSQLState)
				.isEqualTo("08001");
		}
	}

	@Test
	void logHasOneLineForBeginningAndOneForEnd(CapturedOutput output) throws Exception {
		monitor();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);

		this.driver.freeze();
		Awaitility.await().until(() -> this.health.health().getStatus().equals(Status.DOWN));
		for (int i = 0; i < 3; i++) {
			SQLException failure = connectionFailure();
			assertThat(this.failures.report(new CannotGetJdbcConnectionException("x", failure))).isTrue();
		}
		this.driver.thaw();
		Awaitility.await().until(() -> this.health.health().getStatus().equals(Status.UP));

		this.pool.getConnection().close();
		assertThat(output).containsOnlyOnce(BEGIN).containsOnlyOnce(END).contains(" ms; failed requests: 3");
	}

	/**
	 * A restart can be shorter than the monitor's interval.
	 */
	@Test
	void brokenConnectionOfRequestReplacesIdleOnes(CapturedOutput output) throws Exception {
		monitor();
		Connection idle;
		try (Connection connection = this.pool.getConnection()) {
			idle = connection.unwrap(Connection.class);
		}

		assertThat(this.failures.report(new SQLException("FATAL: terminating connection.", "57P01"))).isTrue();

		Awaitility.await().until(idle::isClosed);
		Awaitility.await().until(() -> output.getOut().contains(END));
		assertThat(output).containsOnlyOnce("The database is not available: FATAL: terminating connection. ");
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	/**
	 * A request may report the outage after the monitor has seen its end.
	 */
	@Test
	void lateReportStartsNoOutage(CapturedOutput output) throws Exception {
		monitor();
		this.driver.freeze();
		Awaitility.await().until(() -> this.health.health().getStatus().equals(Status.DOWN));
		SQLException failure = connectionFailure();
		this.driver.thaw();
		Awaitility.await().until(() -> output.getOut().contains(END));

		assertThat(this.failures.report(failure)).isTrue();

		assertThat(output).containsOnlyOnce(BEGIN);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void brokenConnectionOfRequestLeavesOthersInUse(CapturedOutput output) throws Exception {
		monitor();
		try (Connection connection = this.pool.getConnection()) {
			Connection used = connection.unwrap(Connection.class);

			this.failures.report(new SQLException("FATAL: terminating connection.", "57P01"));

			Awaitility.await().until(() -> output.getOut().contains(END));
			assertThat(used.isClosed()).isFalse();
		}
	}

	@Test
	void connectionInUseIsAwaitedAsLongAsConfigured(CapturedOutput output) throws Exception {
		this.pool.setConnectionTimeout(1_500);
		monitor();
		try (Connection ignored = this.pool.getConnection()) {
			SQLException failure = connectionFailure();

			assertThat((Throwable) failure).hasMessage("no connection was free within 1500 ms");
			assertThat(failure.getSQLState()).isEqualTo("53300");
			assertThat(this.failures.report(failure)).isTrue();
		}
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(output).containsOnlyOnce("Rejected with 503: no connection was free within 1500 ms")
			.doesNotContain("not available");
	}

	/**
	 * The migration needs two connections before there is a monitor.
	 */
	@Test
	void connectionIsAwaitedAsLongBeforeThereIsAMonitor() throws Exception {
		this.pool.setConnectionTimeout(1_500);
		this.pool.prepareForOutages();
		try (Connection ignored = this.pool.getConnection()) {
			assertThat((Throwable) connectionFailure()).hasMessage("no connection was free within 1500 ms");
		}
	}

	@Test
	void databaseInMemoryHasNoMonitor() throws SQLException {
		assertThat(this.pool.monitor()).isNull();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.failures.report(new SQLException("x", "08006"))).isFalse();
		assertThat(this.failures.report(new IllegalStateException("x"))).isFalse();
		this.pool.getConnection().close();
	}

	private void monitor() {
		this.pool.prepareForOutages();
		this.pool.monitor(new DatabaseFile(null));
		assertThat(this.pool.monitor()).isNotNull();
	}

	private SQLException connectionFailure() {
		return Objects.requireNonNull(catchThrowableOfType(SQLException.class, this.pool::getConnection));
	}

	private void callLong() {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select 1");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
