package io.mockatlas.seed;

import io.mockatlas.directory.Organizations;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads the seed when the server starts, before it takes a request. State that was kept
 * from an earlier run goes first.
 */
@Component
class SeedLoader implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(SeedLoader.class);

	private final SeedProperties properties;

	private final SeedReader reader;

	private final Organizations organizations;

	private final Settlement settlement;

	SeedLoader(SeedProperties properties, SeedReader reader, Organizations organizations, Settlement settlement) {
		this.properties = properties;
		this.reader = reader;
		this.organizations = organizations;
		this.settlement = settlement;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.organizations.count() > 0) {
			logger.info("The state kept from an earlier run is used, and no seed loaded");
		}
		else {
			this.settlement.settle(this.reader.read(SeedSource.of(this.properties.seed())));
		}
	}

}
