package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DatabaseFile}.
 */
class DatabaseFileTests {

	private static final String NO_TABLES = " has no complete state of mock-atlas: its creation was interrupted, "
			+ "or it belongs to another program. Move the file away to start anew.";

	private static final String NO_DATA = " has no data: it is damaged. "
			+ "Restore the file from a copy, or move it away to start anew.";

	private static final int BLOCK = 8192;

	@TempDir
	Path directory;

	private String url = "";

	private Path path = Path.of("");

	private DatabaseFile file = new DatabaseFile(null);

	@BeforeEach
	void choose() {
		this.url = "jdbc:h2:file:" + this.directory.resolve("mock-atlas") + ";WRITE_DELAY=0";
		this.path = this.directory.resolve("mock-atlas.mv.db");
		this.file = DatabaseFile.of(this.url);
	}

	@Test
	void isFoundInUrl() {
		assertThat(this.file.path()).isEqualTo(this.path);
		assertThat(this.file.isPresent()).isTrue();
		assertThat(this.file.words()).isEqualTo(" " + this.path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost/mockatlas", "jdbc:h2:mem:x", "jdbc:h2:tcp://localhost/x",
			"jdbc:h2:file:/tmp/x;CIPHER=AES", "jdbc:h2:x", "jdbc:h2:file:/tmp/x;UNKNOWN=1", "jdbc:h2:file:/tmp/x;x" })
	void otherDatabasesHaveNone(String other) throws SQLException {
		DatabaseFile none = DatabaseFile.of(other);

		assertThat(none.isPresent()).isFalse();
		assertThat(none.words()).isEmpty();
		assertThat(none.requireData()).isFalse();
		none.requireSpace();
	}

	@Test
	void newFileHasNoData() {
		assertThat(this.file.requireData()).isFalse();
		assertThat(this.path).doesNotExist();
	}

	@Test
	void acceptsStateAndLeavesItUnchanged() throws Exception {
		Schema.migrate(new DriverManagerDataSource(this.url, "sa", ""));
		byte[] content = Files.readAllBytes(this.path);

		assertThat(this.file.requireData()).isTrue();
		assertThat(Files.readAllBytes(this.path)).isEqualTo(content);
		try (Connection connection = open()) {
			assertThatCode(() -> this.file.requireTables(connection)).doesNotThrowAnyException();
		}
	}

	@Test
	void rejectsEmptyFile() throws IOException {
		Files.createFile(this.path);

		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(this.file::requireData)
			.withMessage(this.path + NO_DATA);
		assertThat(this.path).isEmptyFile();
	}

	@Test
	void rejectsFileWithNothingAfterItsHeader() throws Exception {
		try (Connection connection = open()) {
			connection.createStatement().execute("create table t as select x from system_range(1, 20000)");
		}
		byte[] content = Files.readAllBytes(this.path);
		Arrays.fill(content, BLOCK, content.length, (byte) 0);
		Files.write(this.path, content);

		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(this.file::requireData)
			.withMessage(this.path + NO_DATA);
		assertThat(Files.readAllBytes(this.path)).isEqualTo(content);
	}

	@Test
	void rejectsOtherContent() throws IOException {
		Files.write(this.path, new byte[5 * BLOCK]);

		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(this.file::requireData)
			.withMessageStartingWith(this.path + " is damaged: ")
			.withMessageEndingWith(". Restore the file from a copy, or move it away to start anew.");
		assertThat(Files.readAllBytes(this.path)).isEqualTo(new byte[5 * BLOCK]);
	}

	@Test
	void rejectsFileInUse() throws SQLException {
		try (Connection ignored = open()) {
			assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(this.file::requireData)
				.withMessage("the state is in use by another process");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table organizations (id varchar)",
			"create table \"flyway_schema_history\" (\"version\" varchar, \"success\" boolean)",
			"create table \"flyway_schema_history\" (\"version\" varchar, \"success\" boolean); "
					+ "insert into \"flyway_schema_history\" values ('1', false), (null, true)" })
	void rejectsIncompleteTablesAndOtherPrograms(String statements) throws SQLException {
		try (Connection connection = open()) {
			connection.createStatement().execute(statements);

			assertThatExceptionOfType(UnusableDatabaseException.class)
				.isThrownBy(() -> this.file.requireTables(connection))
				.withMessage(this.path + NO_TABLES);
		}
	}

	@Test
	void hasSpace() {
		assertThatCode(this.file::requireSpace).doesNotThrowAnyException();
	}

	private Connection open() throws SQLException {
		return DriverManager.getConnection(this.url, "sa", "");
	}

}
