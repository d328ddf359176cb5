package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.persistence.MemoryDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class StorageTests {

	@TempDir
	private Path directory;

	@Test
	void isPrivateMemoryByDefault() {
		assertThat(storage(null, null).getJdbcUrl()).startsWith("jdbc:h2:mem:")
			.isNotEqualTo(storage(null, "").getJdbcUrl());
		assertThat(storage(null, null).words()).contains("in memory", "ends with this process");
	}

	@Test
	void isDurableFileOfBoundedSize() {
		Path path = this.directory.resolve("a/b");

		Storage storage = storage(null, path.toString());

		assertThat(storage.getJdbcUrl()).startsWith("jdbc:h2:file:" + path)
			.contains(";WRITE_DELAY=0;", ";RETENTION_TIME=0;");
		assertThat(storage.words()).contains(path.toString());
		assertThat(path).isDirectory();
	}

	@Test
	void configuredDatabasePrecedesFile() {
		Storage storage = storage("jdbc:h2:mem:mine", null);

		assertThat(storage.getJdbcUrl()).isEqualTo("jdbc:h2:mem:mine");
		assertThat(storage.getUsername()).isEqualTo("me");
		assertThat(storage.words()).contains("spring.datasource.url");
	}

	@Test
	void rejectsDatabaseWithoutDriver() {
		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> storage("jdbc:mysql://x", null))
			.withMessage("spring.datasource.url must begin with jdbc:postgresql: or jdbc:h2:");
	}

	@Test
	void rejectsTwoStorages() {
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> storage("jdbc:h2:mem:mine", this.directory.toString()))
			.withMessageContainingAll("mockatlas.storage.path", "spring.datasource.url");
	}

	@Test
	void rejectsPathOfFile() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> storage(null, file + "/below"))
			.withMessageStartingWith("mockatlas.storage.path: cannot write to " + file);
		assertThatIllegalArgumentException().isThrownBy(() -> storage(null, "/tmp/a;TRACE_LEVEL_FILE=3"))
			.withMessageStartingWith("mockatlas.storage.path must be");
	}

	@Test
	void onlyDatabaseCanBeShared() {
		assertThat(
				List.of(storage(null, null), storage(null, this.directory.toString()), storage("jdbc:h2:mem:x", null)))
			.extracting(Storage::isKept, Storage::isShared)
			.containsExactly(tuple(false, false), tuple(true, false), tuple(true, true));
	}

	private static Storage storage(@Nullable String url, @Nullable String path) {
		DataSourceProperties dataSource = new DataSourceProperties();
		dataSource.setUrl(url);
		dataSource.setUsername("me");
		return new Storage(dataSource, new StorageProperties(path),
				new StaticListableBeanFactory().getBeanProvider(MemoryDatabase.class));
	}

}
