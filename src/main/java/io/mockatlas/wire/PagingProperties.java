package io.mockatlas.wire;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of lists.
 *
 * @param baseUrl what links in answers begin with, such as
 * {@code https://atlas.example.com}. Without it they lead to the host that the caller
 * named.
 */
@ConfigurationProperties("mockatlas")
record PagingProperties(@Nullable String baseUrl) {

	PagingProperties {
		if (baseUrl != null) {
			baseUrl = (baseUrl.isBlank()) ? null : baseUrl.replaceAll("/+$", "");
		}
	}

}
