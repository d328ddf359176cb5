package io.mockatlas.bootstrap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of where the state is kept.
 *
 * @param path a directory to keep it in; without it the state ends with the process
 */
@ConfigurationProperties("mockatlas.storage")
record StorageProperties(@Nullable String path) {

	StorageProperties {
		if (path != null && path.indexOf(';') >= 0) {
			throw new IllegalArgumentException("mockatlas.storage.path must be a directory without a semicolon");
		}
	}

}
