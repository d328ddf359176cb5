package io.mockatlas.state;

import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads the seed when the server starts, before it accepts requests. State kept from an
 * earlier run takes precedence.
 */
@Component
public class SeedLoader implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(SeedLoader.class);

	private final StartSeed seed;

	private final SeedReader reader;

	private final OrganizationRows organizations;

	private final SeedImporter importer;

	private final WriterLock writers;

	private final SandboxCredentials sandbox;

	private Origin origin = Origin.KEPT;

	SeedLoader(StartSeed seed, SeedReader reader, OrganizationRows organizations, SeedImporter importer,
			WriterLock writers, SandboxCredentials sandbox) {
		this.seed = seed;
		this.reader = reader;
		this.organizations = organizations;
		this.importer = importer;
		this.writers = writers;
		this.sandbox = sandbox;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.organizations.isEmpty()) {
			load(this.seed.source());
		}
		if (this.origin == Origin.KEPT) {
			this.sandbox.requireNone("the stored state");
			logger.info("Using the state of an earlier run; no seed is loaded");
		}
	}

	/**
	 * Returns the origin of the state.
	 * @return the origin, once the seed is loaded
	 */
	public Origin origin() {
		return this.origin;
	}

	/**
	 * Loads the seed, unless another server on the same database loads one first. Servers
	 * that start at once wait for each other.
	 */
	private void load(SeedSource source) {
		ValidatedSeed validated = this.reader.read(source);
		boolean loaded = this.writers.write(() -> {
			boolean empty = this.organizations.isEmpty();
			if (empty) {
				this.importer.importSeed(validated);
				this.sandbox.requireNone(source.name());
			}
			return empty;
		});
		if (loaded) {
			this.origin = (source.isSandbox()) ? Origin.SANDBOX : Origin.FILE;
		}
	}

	/**
	 * Origin of the state at the server's start.
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
