package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

import org.h2.engine.ConnectionInfo;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * File of an H2 database, or no file for other databases.
 *
 * @param path the file, or null
 */
record DatabaseFile(@Nullable Path path) {

	/**
	 * Setting of a JDBC URL to open the file without writing to it.
	 */
	static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

	private static final String H2 = "jdbc:h2:";

	private static final String RESTORE = "Restore the file from a copy, or move it away to start anew.";

	private static final String ENCRYPTED = ";CIPHER=";

	private static final String EXTENSION = ".mv.db";

	/**
	 * Space that the directory must have before the file is opened again after a failed
	 * write. Without it the next write would fail too.
	 */
	private static final long SPACE = 1024 * 1024;

	/**
	 * Returns the file of a JDBC URL, or no file if only H2 itself can read it.
	 */
	static DatabaseFile of(String url) {
		if (!url.startsWith(H2) || url.toUpperCase(Locale.ROOT).contains(ENCRYPTED)) {
			return new DatabaseFile(null);
		}
		try {
			ConnectionInfo connection = new ConnectionInfo(url, new Properties(), null, null);
			boolean local = connection.isPersistent() && !connection.isRemote();
			return new DatabaseFile((local) ? Path.of(connection.getName() + EXTENSION) : null);
		}
		catch (DbException ex) {
			// The URL is invalid, which the first connection reports.
			return new DatabaseFile(null);
		}
	}

	/**
	 * Returns whether the database is a file.
	 */
	boolean isPresent() {
		return this.path != null;
	}

	/**
	 * Names the file in a sentence about the database.
	 */
	String words() {
		return (this.path != null) ? " " + this.path : "";
	}

	/**
	 * Checks that the directory of the file has space for new data.
	 * @throws SQLTransientConnectionException if it has none
	 */
	void requireSpace() throws SQLTransientConnectionException {
		if (this.path != null && this.path.toFile().getAbsoluteFile().getParentFile().getUsableSpace() < SPACE) {
			throw new SQLTransientConnectionException("no space left in its directory", "08001");
		}
	}

	/**
	 * Checks that H2 will find data in the file. H2 takes an empty file for a new
	 * database, and a damaged one if its header is intact, and overwrites it.
	 * @return whether there is a file
	 * @throws UnusableDatabaseException if there is no data in the file
	 */
	boolean requireData() {
		if (this.path == null || !Files.exists(this.path)) {
			return false;
		}
		try {
			if (Files.size(this.path) == 0 || isEmptyStore(this.path)) {
				throw new UnusableDatabaseException(this.path + " has no data: it is damaged. " + RESTORE);
			}
		}
		catch (IOException ex) {
			throw new UnusableDatabaseException(this.path + " cannot be read: " + ex);
		}
		return true;
	}

	private static boolean isEmptyStore(Path path) {
		try (MVStore store = new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
			return store.getMapNames().isEmpty();
		}
		catch (MVStoreException ex) {
			throw (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) ? inUse()
					: new UnusableDatabaseException(path + " is damaged: " + ex.getMessage() + ". " + RESTORE);
		}
	}

	static UnusableDatabaseException inUse() {
		return new UnusableDatabaseException("the state is in use by another process");
	}

	/**
	 * Checks that a database holds the tables of this server. Without them the file
	 * belongs to something else, or its creation was interrupted and {@link FileCreation}
	 * does not know of it.
	 * @throws UnusableDatabaseException if there are no such tables
	 */
	void requireTables(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			ResultSet history = statement
				.executeQuery("select 1 from information_schema.tables where table_name = 'flyway_schema_history'");
			if (history.next() && statement
				.executeQuery("select 1 from \"flyway_schema_history\" where \"success\" and \"version\" is not null")
				.next()) {
				return;
			}
		}
		throw new UnusableDatabaseException(this.path
				+ " has no complete state of mock-atlas: its creation was interrupted, or it belongs to another "
				+ "program. Move the file away to start anew.");
	}

}
