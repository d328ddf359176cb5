package io.mockatlas.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creation of a database file. A second file with the extension {@code .incomplete}
 * exists and is locked until the tables are complete. If a start finds it without a lock,
 * the creation was interrupted before the server accepted a request, so the database file
 * holds no acknowledged write, and is created anew.
 */
final class FileCreation implements Closeable {

	static final String EXTENSION = ".incomplete";

	private static final Log logger = LogFactory.getLog(FileCreation.class);

	private final @Nullable Path marker;

	private final @Nullable FileChannel channel;

	private FileCreation(@Nullable Path marker, @Nullable FileChannel channel) {
		this.marker = marker;
		this.channel = channel;
	}

	/**
	 * Begins the creation of a database file, unless it is complete.
	 * @param file the database file, or none
	 * @throws UnusableDatabaseException if another process creates or uses the file, or
	 * the directory cannot be written
	 */
	static FileCreation begin(DatabaseFile file) {
		Path path = file.path();
		Path marker = (path != null) ? path.resolveSibling(path.getFileName() + EXTENSION).toAbsolutePath() : null;
		if (path == null || marker == null || (Files.exists(path) && !Files.exists(marker))) {
			return new FileCreation(null, null);
		}
		try {
			return begin(path, marker);
		}
		catch (IOException ex) {
			throw new UnusableDatabaseException(path + " cannot be created: " + ex);
		}
	}

	private static FileCreation begin(Path path, Path marker) throws IOException {
		Files.createDirectories(marker.getParent());
		boolean interrupted = Files.exists(marker);
		FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileCreation creation = new FileCreation(marker, channel);
		try {
			lock(channel);
			if (interrupted && Files.exists(marker) && Files.exists(path)) {
				requireUnused(path);
				Files.delete(path);
				logger
					.warn("The creation of " + path + " was interrupted before the server was ready: creating it anew");
			}
			return creation;
		}
		catch (IOException | RuntimeException ex) {
			creation.close();
			throw ex;
		}
	}

	/**
	 * Checks that H2 does not have the database file open, here or in another process.
	 */
	private static void requireUnused(Path path) throws IOException {
		try (FileChannel database = FileChannel.open(path, StandardOpenOption.WRITE)) {
			lock(database);
		}
	}

	private static void lock(FileChannel channel) throws IOException {
		try {
			if (channel.tryLock() != null) {
				return;
			}
		}
		catch (OverlappingFileLockException ex) {
			// Another thread of this process has the lock.
		}
		throw DatabaseFile.inUse();
	}

	/**
	 * Ends the creation: the tables are complete.
	 * @throws UnusableDatabaseException if the second file cannot be deleted
	 */
	void complete() {
		if (this.marker != null) {
			try {
				Files.deleteIfExists(this.marker);
			}
			catch (IOException ex) {
				throw new UnusableDatabaseException(this.marker + " cannot be deleted: " + ex);
			}
		}
	}

	/**
	 * Releases the lock. The next start creates the file anew unless it is
	 * {@linkplain #complete complete}.
	 */
	@Override
	public void close() {
		if (this.channel != null) {
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				logger.debug("The end of the process releases the lock", ex);
			}
		}
	}

}
