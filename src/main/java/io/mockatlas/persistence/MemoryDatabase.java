package io.mockatlas.persistence;

import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A new database in memory, which a thread of its own opens and gives its tables while
 * the server starts. The connection that did it stays open ({@link Schema}).
 */
public final class MemoryDatabase {

	private static final Log logger = LogFactory.getLog(MemoryDatabase.class);

	private final String url;

	private final FutureTask<Connection> creation;

	private MemoryDatabase(String url) {
		this.url = url;
		this.creation = new FutureTask<>(() -> Schema.create(new DriverManagerDataSource(url, "sa", "")));
	}

	/**
	 * Opens a database.
	 * @param settings settings of its sessions, each with a semicolon in front
	 */
	public static MemoryDatabase open(String settings) {
		MemoryDatabase database = new MemoryDatabase(
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
		Thread thread = new Thread(database.creation, "memory-database");
		thread.setDaemon(true);
		thread.start();
		return database;
	}

	/**
	 * Its JDBC URL, once it has its tables. Where it could not get them, {@link Schema}
	 * tries again and says why.
	 */
	public String url() {
		try {
			this.creation.get();
		}
		catch (ExecutionException ex) {
			logger.debug("The database in memory got no tables", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return this.url;
	}

}
