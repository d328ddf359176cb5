package io.mockatlas.seed;

import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The seed that this server starts with, and that a reset goes back to. Its text is that
 * of the first time that somebody asked for it.
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
	 * The ids of the organizations in it.
	 * @param reader what finds them, the first time
	 */
	synchronized Set<String> organizations(Function<SeedSource, Set<String>> reader) {
		if (this.organizations == null) {
			this.organizations = reader.apply(source());
		}
		return this.organizations;
	}

}
