package io.mockatlas.bootstrap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the location of the state.
 *
 * @param path directory that keeps the state across restarts. Without it the state is in
 * memory and is lost when the process exits.
 */
@ConfigurationProperties("mockatlas.storage")
record StorageProperties(@Nullable String path) {

	StorageProperties {
		if (path != null && path.indexOf(';') >= 0) {
			throw new IllegalArgumentException("mockatlas.storage.path must be a directory without a semicolon");
		}
	}

}
