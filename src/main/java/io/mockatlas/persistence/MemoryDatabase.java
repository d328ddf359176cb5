package io.mockatlas.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * New in-memory H2 database. A separate thread opens it and creates its tables while the
 * server starts. The connection that created them stays open ({@link Schema}).
 */
public final class MemoryDatabase {

	private final String url;

	private final FutureTask<Connection> creation;

	private MemoryDatabase(String url) {
		this.url = url;
		this.creation = new FutureTask<>(() -> {
			Connection connection = DriverManager.getConnection(url, "sa", "");
			Schema.create(connection);
			return connection;
		});
	}

	/**
	 * Opens a database.
	 * @param settings settings of its sessions, each with a leading semicolon
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
	 * Returns the JDBC URL, once the tables are created.
	 * @throws IllegalStateException if the tables could not be created
	 */
	public String url() {
		try {
			this.creation.get();
			return this.url;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The tables of the database in memory cannot be created", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted before the database in memory had its tables", ex);
		}
	}

}
