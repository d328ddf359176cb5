package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.persistence.MemoryDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where the state is kept: in the database of {@code spring.datasource.url} if that is
 * set, in a file if a directory is set, else in memory. The choice is made inside the
 * bean, so that it holds for a jar whose conditions were frozen when it was built.
 */
@Component
class Storage implements JdbcConnectionDetails {

	/**
	 * A writer waits 30 seconds for the organization's row. A connection keeps the plans
	 * of all statements that there are: H2's own 8 would be parsed again and again.
	 */
	static final String SESSION = ";LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=200";

	/**
	 * Without the first a SIGKILL loses acknowledged writes, without the second the file
	 * grows by what was written and not by what is there. Each commit writes a page of
	 * every index that it touches: packed, they take a quarter. What goes wrong is in our
	 * log and needs no file of its own beside the state.
	 */
	private static final String DURABLE = ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;COMPRESS=TRUE";

	private final DataSourceProperties dataSource;

	private final @Nullable Path path;

	private final SingletonSupplier<MemoryDatabase> memory;

	Storage(DataSourceProperties dataSource, StorageProperties properties, ObjectProvider<MemoryDatabase> memory) {
		if (dataSource.getUrl() != null) {
			requireDriver(dataSource.getUrl());
			requireNoPath(properties);
		}
		this.dataSource = dataSource;
		this.memory = SingletonSupplier.of(() -> memory.getIfAvailable(() -> MemoryDatabase.open(SESSION)));
		this.path = (StringUtils.hasText(properties.path())) ? directory(Path.of(properties.path()).toAbsolutePath())
				: null;
	}

	@Override
	public String getJdbcUrl() {
		if (this.dataSource.getUrl() != null) {
			return this.dataSource.getUrl();
		}
		return (this.path != null) ? "jdbc:h2:file:" + this.path.resolve("mock-atlas") + DURABLE + SESSION
				: this.memory.obtain().url();
	}

	@Override
	public @Nullable String getUsername() {
		return (this.dataSource.getUrl() != null) ? this.dataSource.getUsername() : "sa";
	}

	@Override
	public @Nullable String getPassword() {
		return (this.dataSource.getUrl() != null) ? this.dataSource.getPassword() : "";
	}

	/**
	 * Where the state is, in words for the banner.
	 */
	String words() {
		if (this.dataSource.getUrl() != null) {
			return "The state is kept in the database of spring.datasource.url.";
		}
		return (this.path != null) ? "The state is kept in " + this.path + "."
				: "The state is in memory and ends with this process; --mockatlas.storage.path=DIR keeps it.";
	}

	private static void requireDriver(String url) {
		try {
			DriverManager.getDriver(url);
		}
		catch (SQLException ex) {
			throw new CannotStartException("spring.datasource.url must begin with jdbc:postgresql: or jdbc:h2:", ex);
		}
	}

	private static void requireNoPath(StorageProperties properties) {
		if (StringUtils.hasText(properties.path())) {
			throw new CannotStartException(
					"mockatlas.storage.path and spring.datasource.url are both set: the state is kept in one place");
		}
	}

	/**
	 * The database would say much less clearly that it cannot write there.
	 */
	private static Path directory(Path path) {
		try {
			if (!Files.isDirectory(path)) {
				Files.createDirectories(path);
			}
			if (!Files.isWritable(path)) {
				throw new IOException("permission denied");
			}
			return path;
		}
		catch (IOException ex) {
			throw new CannotStartException("mockatlas.storage.path: cannot write to " + path + ": " + ex, ex);
		}
	}

}
