package io.mockatlas.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Objects;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link DatabasePool} and {@link DatabaseMonitor} with a file whose directory
 * has no space.
 */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

	private static final String SETTINGS = ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE"
			+ ";TRACE_LEVEL_FILE=0;COMPRESS=TRUE;LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=200";

	private static final SQLException NO_SPACE = new SQLException("No space left on device", "08006");

	private final DatabasePool pool = new DatabasePool();

	private final DatabaseFailures failures = new DatabaseFailures(this.pool);

	private final DatabaseHealthIndicator health = new DatabaseHealthIndicator(this.failures);

	private volatile boolean full;

	@TempDir
	Path directory;

	@BeforeEach
	void open() throws SQLException {
		String url = "jdbc:h2:file:" + this.directory.resolve("x") + SETTINGS;
		this.pool.setJdbcUrl(url);
		this.pool.setUsername("sa");
		this.pool.setPassword("");
		this.pool.prepareForOutages();
		DatabaseFile file = DatabaseFile.of(url);
		this.pool.monitor(new DatabaseCheck(this.pool.driver(), this.pool.readOnlyDriver(), file) {

			@Override
			void requireSpace() throws SQLTransientConnectionException {
				if (FullDiskTests.this.full) {
					throw new SQLTransientConnectionException("no space", "08001");
				}
			}

		}, file);
		execute("create table numbers (number int)");
		execute("insert into numbers values (1)");
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void readsGoOn(CapturedOutput output) throws SQLException {
		fill();

		assertThat(numbers()).isEqualTo(1);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(output).containsOnlyOnce("The database " + this.directory.resolve("x.mv.db")
				+ " is not available: No space left on device. Writes are answered with 503 until it is, and reads if it cannot be read.");
	}

	@Test
	void writesAreRejected(CapturedOutput output) {
		fill();

		SQLException rejection = catchThrowableOfType(SQLException.class,
				() -> execute("insert into numbers values (2)"));

		assertThat(rejection.getErrorCode()).isEqualTo(90097);
		assertThat(this.failures.report(rejection)).isTrue();
		assertThat(output).containsOnlyOnce(" is not available: ");
	}

	@Test
	void writesAreAcceptedAgainWithSpace(CapturedOutput output) throws SQLException {
		fill();
		assertThat(numbers()).isEqualTo(1);
		SQLException rejection = catchThrowableOfType(SQLException.class,
				() -> execute("insert into numbers values (2)"));

		this.full = false;
		Awaitility.await().until(() -> this.health.health().getStatus().equals(Status.UP));
		execute("insert into numbers values (3)");

		assertThat(numbers()).isEqualTo(2);
		// A request may report its rejection late.
		assertThat(this.failures.report(rejection)).isTrue();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(output).containsOnlyOnce(" is not available: ").containsOnlyOnce(" is available again after ");
	}

	/**
	 * Another connection would keep the file open, so H2 would not open it in another
	 * mode.
	 */
	@Test
	void opensNoConnectionBetweenTheModes() {
		DataSource driver = Objects.requireNonNull(this.pool.getDataSource());

		this.pool.suspend();

		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(() -> driver.getConnection());
		assertThatExceptionOfType(SQLTransientConnectionException.class)
			.isThrownBy(() -> driver.getConnection("sa", ""));
	}

	private void fill() {
		this.full = true;
		assertThat(this.failures.report(NO_SPACE)).isTrue();
		DatabaseMonitor monitor = Objects.requireNonNull(this.pool.monitor());
		Awaitility.await().ignoreException(SQLTransientConnectionException.class).until(() -> {
			monitor.requireAvailable();
			return true;
		});
	}

	private int numbers() throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			ResultSet count = statement.executeQuery("select count(*) from numbers");
			count.next();
			return count.getInt(1);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
