package io.mockatlas.seed;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the seed when the server starts, before it takes a request. State that was kept
 * from an earlier run goes first.
 */
@Component
public class SeedLoader implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(SeedLoader.class);

	private final StartSeed seed;

	private final SeedReader reader;

	private final JdbcClient jdbc;

	private final SeedImporter importer;

	private Origin origin = Origin.KEPT;

	SeedLoader(StartSeed seed, SeedReader reader, JdbcClient jdbc, SeedImporter importer) {
		this.seed = seed;
		this.reader = reader;
		this.jdbc = jdbc;
		this.importer = importer;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (isEmpty()) {
			load(this.seed.source());
		}
		if (this.origin == Origin.KEPT) {
			logger.info("The state kept from an earlier run is used, and no seed loaded");
		}
	}

	/**
	 * Where the state came from.
	 * @return the origin, once everything is loaded
	 */
	public Origin origin() {
		return this.origin;
	}

	/**
	 * Of two servers that start on one empty database the faster one loads; the other
	 * finds that every row is there already.
	 */
	private void load(SeedSource source) {
		ValidatedSeed validated = this.reader.read(source);
		try {
			this.importer.settle(validated);
			this.origin = (source.isSandbox()) ? Origin.SANDBOX : Origin.FILE;
		}
		catch (RuntimeException ex) {
			if (isEmpty()) {
				throw ex;
			}
		}
	}

	private boolean isEmpty() {
		return this.jdbc.sql("select id from organizations limit 1").query(String.class).list().isEmpty();
	}

	/**
	 * Where the state came from that the server started with.
	 */
	public enum Origin {

		/**
		 * The sandbox, with its well-known keys.
		 */
		SANDBOX,

		/**
		 * The file of {@code mockatlas.seed}.
		 */
		FILE,

		/**
		 * An earlier run, or another server on the same database.
		 */
		KEPT

	}

}
