package io.mockatlas.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.accept.ApiVersionResolver;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;

/**
 * Adapter of Atlas's version dates to Spring's API versioning. Controllers declare
 * {@code version = "2023-01-01+"}; the newest version not later than the requested date
 * runs. v1.0 has no versions: it always uses the first one.
 */
@Component
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
		value = "An operation uses its newest version that is not later than the requested date, and `Content-Type` "
				+ "contains that version.")
class AtlasVersioning implements ApiVersionResolver, ApiVersionParser<AtlasVersion> {

	/**
	 * Placeholder for a missing or invalid version. The parser rejects it after a handler
	 * for the path is found, so an unknown path is 501, not 406.
	 */
	private static final String NONE = "";

	/**
	 * Released versions by their dates.
	 */
	private static final Map<String, AtlasVersion> RELEASED = AtlasVersion.RELEASED.stream()
		.collect(Collectors.toMap(AtlasVersion::toString, Function.identity()));

	/**
	 * Dates of released versions by the {@code Accept} values that most clients send.
	 */
	private static final Map<String, String> DATES_BY_ACCEPT = RELEASED.keySet()
		.stream()
		.collect(Collectors.toMap(AtlasVersioning::mediaType, Function.identity()));

	/**
	 * Media ranges that include JSON.
	 */
	private static final Set<String> JSON = Set.of(MediaType.APPLICATION_JSON_VALUE, "application/*",
			MediaType.ALL_VALUE);

	private final ProtocolProperties properties;

	AtlasVersioning(ProtocolProperties properties) {
		this.properties = properties;
	}

	void configure(ApiVersionConfigurer configurer) {
		configurer.useVersionResolver(this);
		configurer.setVersionParser(this);
		configurer.setVersionRequired(false);
		configurer.setSupportedVersionPredicate((version) -> true);
	}

	@Override
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.DOCUMENTED,
			value = "v1.0 has no versions and serves the shapes of 2023-01-01.")
	public @Nullable String resolveVersion(HttpServletRequest request) {
		return switch (AtlasApi.of(request)) {
			case V1 -> (acceptsJson(request) || Leniencies.allow(Leniency.V1_ACCEPT)) ? AtlasVersion.FIRST : NONE;
			case V2 -> {
				List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
				String usual = (accept.size() == 1) ? DATES_BY_ACCEPT.get(accept.get(0)) : null;
				yield (usual != null) ? usual : accepted(accept);
			}
			case PRIVATE, NONE -> null;
		};
	}

	@Override
	public AtlasVersion parseVersion(String version) {
		if (version.equals(NONE)) {
			throw new InvalidApiVersionException(version);
		}
		AtlasVersion released = RELEASED.get(version);
		return (released != null) ? released : AtlasVersion.parse(version);
	}

	private String accepted(List<String> accept) {
		return AtlasVersion.accepted(accept)
			.filter(this::isServed)
			.map(AtlasVersion::toString)
			.filter((date) -> accept.equals(List.of(mediaType(date))) || Leniencies.allow(Leniency.ACCEPT_FORM))
			.orElse(NONE);
	}

	private boolean isServed(AtlasVersion version) {
		return version.isReleased() || (version.isLaterThanAll() && this.properties.servesLaterVersions()
				&& Leniencies.allow(Leniency.LATER_VERSION));
	}

	private static boolean acceptsJson(HttpServletRequest request) {
		List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return accept.isEmpty() || accept.stream()
			.flatMap((line) -> Stream.of(line.split(",")))
			.map((element) -> element.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
			.anyMatch(JSON::contains);
	}

	private static String mediaType(String date) {
		return "application/vnd.atlas." + date + "+json";
	}

}
