package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FileCreation}.
 */
class FileCreationTests {

	private static final String IN_USE = "the state is in use by another process";

	@TempDir
	Path directory;

	private String url = "";

	private Path path = Path.of("");

	private Path marker = Path.of("");

	private DatabaseFile file = new DatabaseFile(null);

	@BeforeEach
	void choose() {
		Path parent = this.directory.resolve("new/state");
		this.url = "jdbc:h2:file:" + parent.resolve("mock-atlas") + ";WRITE_DELAY=0";
		this.path = parent.resolve("mock-atlas.mv.db");
		this.marker = parent.resolve("mock-atlas.mv.db.incomplete");
		this.file = DatabaseFile.of(this.url);
	}

	@Test
	void marksFileUntilItIsComplete() throws SQLException {
		try (FileCreation creation = FileCreation.begin(this.file)) {
			assertThat(this.marker).exists();
			open().close();

			creation.complete();

			assertThat(this.marker).doesNotExist();
			assertThat(this.path).exists();
		}
	}

	@Test
	void createsInterruptedFileAnew() throws SQLException {
		try (FileCreation ignored = FileCreation.begin(this.file); Connection connection = open()) {
			connection.createStatement().execute("create table organizations (id varchar)");
		}

		try (FileCreation ignored = FileCreation.begin(this.file)) {
			assertThat(this.path).doesNotExist();
			assertThat(this.file.requireData()).isFalse();
		}
	}

	@Test
	void createsEmptyInterruptedFileAnew() throws IOException {
		FileCreation.begin(this.file).close();
		Files.createFile(this.path);

		FileCreation.begin(this.file).close();

		assertThat(this.path).doesNotExist();
	}

	@Test
	void leavesCompleteFileAlone() throws Exception {
		FileCreation.begin(this.file).complete();
		Files.writeString(this.path, "content");

		FileCreation.begin(this.file).complete();

		assertThat(this.path).hasContent("content");
		assertThat(this.marker).doesNotExist();
	}

	@Test
	void rejectsFileThatAnotherProcessCreates() {
		try (FileCreation ignored = FileCreation.begin(this.file)) {
			assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> FileCreation.begin(this.file))
				.withMessage(IN_USE);
		}
	}

	@Test
	void rejectsIncompleteFileThatIsOpen() throws SQLException {
		FileCreation.begin(this.file).close();
		try (Connection ignored = open()) {
			assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> FileCreation.begin(this.file))
				.withMessage(IN_USE);
		}
		assertThat(this.path).exists();
	}

	@Test
	void rejectsDirectoryThatCannotBeWritten() throws IOException {
		Files.writeString(this.directory.resolve("new"), "");

		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> FileCreation.begin(this.file))
			.withMessageStartingWith(this.path + " cannot be created: ");
	}

	@Test
	void otherDatabasesNeedNone() {
		try (FileCreation creation = FileCreation.begin(new DatabaseFile(null))) {
			creation.complete();
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	private Connection open() throws SQLException {
		return DriverManager.getConnection(this.url, "sa", "");
	}

}
