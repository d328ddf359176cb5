package io.mockatlas.wire;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.accept.ApiVersionResolver;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;

/**
 * Atlas's version dates on Spring's API versioning. Controllers say
 * {@code version = "2023-01-01+"}; the newest that is not later than the date asked for
 * runs. v1.0 takes no part: it always speaks the first version and refuses no
 * {@code Accept} (assumed).
 */
@Component
class AtlasVersioning implements ApiVersionResolver, ApiVersionParser<AtlasVersion> {

	/**
	 * What stands for a version that a request failed to name; the parser refuses it,
	 * once a handler for the path is found: an unknown path is 501 before it is 406.
	 */
	private static final String NONE = "";

	private final WireProperties properties;

	AtlasVersioning(WireProperties properties) {
		this.properties = properties;
	}

	void configure(ApiVersionConfigurer configurer) {
		configurer.useVersionResolver(this);
		configurer.setVersionParser(this);
		configurer.setVersionRequired(false);
		configurer.setSupportedVersionPredicate((version) -> true);
	}

	@Override
	public @Nullable String resolveVersion(HttpServletRequest request) {
		return switch (AtlasApi.of(request)) {
			case V1 -> AtlasVersion.FIRST;
			case V2 -> AtlasVersion.accepted(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
				.filter(this::isServed)
				.map(AtlasVersion::toString)
				.orElse(NONE);
			case NONE -> null;
		};
	}

	@Override
	public AtlasVersion parseVersion(String version) {
		if (version.equals(NONE)) {
			throw new InvalidApiVersionException(version);
		}
		return AtlasVersion.parse(version);
	}

	private boolean isServed(AtlasVersion version) {
		return version.isReleased() || (version.isLaterThanAll() && this.properties.servesLaterVersions());
	}

}
