package io.mockatlas.seed;

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

	StartSeed(SeedProperties properties) {
		this.properties = properties;
	}

	synchronized SeedSource source() {
		if (this.source == null) {
			this.source = SeedSource.of(this.properties.seed());
		}
		return this.source;
	}

}
