package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.persistence.MemoryDatabase;
import io.mockatlas.persistence.StateLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Location of the state: the database of {@code spring.datasource.url} if that is set, a
 * file if a directory is set, else memory. The bean itself makes the choice, so that it
 * also works in a jar whose conditions were evaluated when it was built.
 */
@Component
class Storage implements JdbcConnectionDetails, StateLocation {

	/**
	 * A writer waits up to 30 seconds for the lock on the organization's row. The query
	 * cache holds the plans of all statements; with H2's default of 8 they would be
	 * parsed repeatedly.
	 */
	static final String SESSION = ";LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=200";

	/**
	 * Without {@code WRITE_DELAY} a SIGKILL loses acknowledged writes. Without
	 * {@code RETENTION_TIME} the file grows with the data written, not with the data
	 * stored. Each commit writes a page of every index that it touches; compressed pages
	 * take a quarter of the space. Errors are in the server's log, so H2 writes no trace
	 * file beside the state.
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

	@Override
	public boolean isKept() {
		return isShared() || this.path != null;
	}

	@Override
	public boolean isShared() {
		return this.dataSource.getUrl() != null;
	}

	/**
	 * Describes the location of the state for the banner.
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
					"mockatlas.storage.path and spring.datasource.url are both set; set only one of them");
		}
	}

	/**
	 * Creates the directory and checks that it is writable. The error message of the
	 * database would be much less clear.
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
