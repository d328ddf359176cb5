package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Reports a prepared server whose JVM does not use its cache, for example because another
 * JDK wrote the cache. The JVM itself prints nothing about it, since JVM logging is
 * disabled.
 */
public final class UnusedCache {

	/**
	 * System property among the JVM options of a prepared directory.
	 */
	private static final String PREPARED = "io.mockatlas.prepared";

	/**
	 * List of the files that Linux has mapped into this process. A JVM maps its cache for
	 * as long as it runs.
	 */
	private static final Path MAPPED_FILES = Path.of("/proc/self/maps");

	private static final Log logger = LogFactory.getLog(UnusedCache.class);

	private UnusedCache() {
	}

	/**
	 * Logs one line at debug level if this server is prepared and uses no cache. Looks
	 * for the cache only if that level is enabled.
	 */
	public static void log() {
		if (logger.isDebugEnabled() && Boolean.getBoolean(PREPARED) && isUnused(MAPPED_FILES)) {
			logger.debug("The JVM uses no cache of " + Path.of(System.getProperty("java.class.path")).toAbsolutePath()
					+ ". Run prepare again with this JDK.");
		}
	}

	/**
	 * Returns whether a list of mapped files has no cache. Without such a list, as on
	 * macOS, it is unknown and the result is false.
	 */
	static boolean isUnused(Path mappedFiles) {
		try {
			List<String> files = Files.readAllLines(mappedFiles);
			return files.stream()
				.noneMatch((file) -> isCache(file, JvmCache.AOT) || isCache(file, JvmCache.CLASS_DATA));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isCache(String file, JvmCache cache) {
		return file.contains("/" + cache.fileName());
	}

}
