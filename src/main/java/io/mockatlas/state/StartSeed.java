package io.mockatlas.state;

import java.util.Set;
import java.util.function.Function;

import io.mockatlas.seed.SeedSource;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Seed that the server starts with, and that a reset restores. The text is read at the
 * first access and cached.
 */
@Component
class StartSeed {

	private final SeedProperties properties;

	private @Nullable SeedSource source;

	private @Nullable Set<String> organizations;

	StartSeed(SeedProperties properties) {
		this.properties = properties;
	}

	synchronized SeedSource source() {
		if (this.source == null) {
			this.source = SeedSource.of(this.properties.seed());
		}
		return this.source;
	}

	/**
	 * Returns the IDs of the organizations in the seed.
	 * @param reader reads the IDs from the seed at the first call
	 */
	synchronized Set<String> organizations(Function<SeedSource, Set<String>> reader) {
		if (this.organizations == null) {
			this.organizations = reader.apply(source());
		}
		return this.organizations;
	}

}
