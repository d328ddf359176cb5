package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.h2.jdbc.JdbcSQLNonTransientException;
import org.h2.message.DbException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link DatabaseMonitor} with the checks of a database that a test controls.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseMonitorTests {

	private static final String END = " is available again after ";

	private final Checks checks = new Checks();

	private final DatabasePool pool = new DatabasePool();

	private @Nullable DatabaseMonitor monitor;

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		if (this.monitor != null) {
			this.monitor.close();
		}
		this.pool.close();
	}

	@Test
	void failedFileIsAvailableAgainAfterCheck(CapturedOutput output) {
		DatabaseMonitor monitor = ofFile();
		monitor.statementFailed(new SQLException("x", "08006"), true);
		assertThat(monitor.isAvailable()).isFalse();

		monitor.start();

		Awaitility.await().until(() -> output.getOut().contains(END));
		assertThat(monitor.isAvailable()).isTrue();
		assertThat(output).containsOnlyOnce(" is not available: x. ").contains(" ms; failed requests: 1");
	}

	@Test
	void rejectedRequestStartsNoOutage(CapturedOutput output) {
		DatabaseMonitor known = ofFile();
		known.statementFailed(new SQLException("x", "08006"), true);
		SQLException rejection = catchThrowableOfType(SQLException.class, known::requireAvailable);
		assertThat((Throwable) rejection).hasMessage("the database is not available");
		DatabaseMonitor other = ofFile();

		other.statementFailed(rejection, true);

		assertThat(other.isAvailable()).isTrue();
		assertThat(output).containsOnlyOnce(" is not available: ");
	}

	@Test
	void connectionThatTheMonitorClosedStartsNoOutage(CapturedOutput output) {
		DatabaseMonitor monitor = ofFile();

		monitor.statementFailed(new JdbcSQLNonTransientException("x", "select 1", "90007", 90007, null, null), true);

		assertThat(monitor.isAvailable()).isTrue();
		assertThat(output).doesNotContain("not available");
	}

	@Test
	void uncheckedExceptionIsAnOutageThatEnds(CapturedOutput output) {
		this.checks.failure.set(DbException.convertIOException(new IOException("unreadable"), "x"));
		DatabaseMonitor monitor = ofFile();
		monitor.start();

		monitor.checkNow();
		Awaitility.await().until(() -> !monitor.isAvailable());
		this.checks.failure.set(null);

		Awaitility.await().until(() -> output.getOut().contains(END));
		assertThat(output).containsOnlyOnce(" is not available: unreadable. ");
		assertThatCode(monitor::requireAvailable).doesNotThrowAnyException();
	}

	/**
	 * The end of the server aborts a check in progress.
	 */
	@Test
	void checkThatFailsAfterTheEndIsNotLogged(CapturedOutput output) throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		this.checks.failure.set(new IllegalStateException("aborted"));
		this.checks.wait.set(end);
		DatabaseMonitor monitor = ofFile();
		monitor.start();
		monitor.checkNow();
		this.checks.inProgress.await();

		monitor.close();
		end.countDown();

		Objects.requireNonNull(this.checks.thread).join();
		assertThat(monitor.isAvailable()).isTrue();
		assertThat(output).doesNotContain("not available");
	}

	private DatabaseMonitor ofFile() {
		DatabaseFile file = new DatabaseFile(this.directory.resolve("x.mv.db"));
		DatabaseMonitor created = new DatabaseMonitor(new DatabaseCheck(this.checks, this.checks, file), this.pool,
				file);
		this.monitor = created;
		return created;
	}

	/**
	 * Data source of the monitor, which waits or fails as a test demands.
	 */
	private static final class Checks extends AbstractDataSource {

		private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

		private final AtomicReference<@Nullable CountDownLatch> wait = new AtomicReference<>();

		private final CountDownLatch inProgress = new CountDownLatch(1);

		private volatile @Nullable Thread thread;

		@Override
		public Connection getConnection() throws SQLException {
			this.thread = Thread.currentThread();
			this.inProgress.countDown();
			CountDownLatch latch = this.wait.get();
			if (latch != null) {
				try {
					latch.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
			RuntimeException exception = this.failure.get();
			if (exception != null) {
				throw exception;
			}
			return DriverManager.getConnection("jdbc:h2:mem:");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
