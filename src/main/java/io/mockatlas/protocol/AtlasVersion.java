package io.mockatlas.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Version of the v2 API: the date of its release. A client requests a date with
 * {@code Accept: application/vnd.atlas.<date>+json}, which selects the newest version of
 * the operation that is not later.
 *
 * @param date the date
 */
public record AtlasVersion(LocalDate date) implements Comparable<AtlasVersion> {

	/**
	 * The first version, which v1.0 uses too.
	 */
	public static final String FIRST = "2023-01-01";

	/**
	 * Name of the version of operations that are not released.
	 */
	public static final String PREVIEW = "preview";

	/**
	 * Version of a request mapping that serves the first version and later ones.
	 */
	public static final String SINCE_FIRST = FIRST + "+";

	/**
	 * All released versions, in order.
	 */
	static final List<AtlasVersion> RELEASED = Stream
		.of(FIRST, "2023-02-01", "2023-10-01", "2023-11-15", "2024-05-30", "2024-08-05", "2024-10-23", "2024-11-13",
				"2025-02-19", "2025-03-12")
		.map(AtlasVersion::parse)
		.toList();

	private static final Pattern MEDIA_TYPE = Pattern
		.compile("\\s*application/vnd\\.atlas\\.(\\d{4}-\\d{2}-\\d{2})\\+json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

	private static final Pattern PREVIEW_TYPE = Pattern
		.compile("\\s*application/vnd\\.atlas\\." + PREVIEW + "\\+json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

	static AtlasVersion parse(String date) {
		return new AtlasVersion(LocalDate.parse(date));
	}

	/**
	 * Returns the version that an {@code Accept} header requests: that of the first
	 * element with a version date.
	 * @param accept the lines of the header, of which there may be several
	 * @return the version, which need not have been released
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "`preview` of an operation that has none in Atlas, and every `<date>.upcoming`, are rejected with 406.")
	static Optional<AtlasVersion> accepted(Collection<String> accept) {
		return elements(accept).flatMap((element) -> named(element).stream()).findFirst();
	}

	/**
	 * Returns whether a request requests the version {@code preview}, and no date.
	 * @param request the request
	 * @return true if it does
	 */
	public static boolean isPreview(HttpServletRequest request) {
		List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return AtlasApi.of(request) == AtlasApi.V2 && accepted(accept).isEmpty()
				&& elements(accept).anyMatch((element) -> PREVIEW_TYPE.matcher(element).matches());
	}

	private static Stream<String> elements(Collection<String> accept) {
		return accept.stream().flatMap((line) -> Stream.of(line.split(",")));
	}

	private static Optional<AtlasVersion> named(String mediaType) {
		Matcher matcher = MEDIA_TYPE.matcher(mediaType);
		try {
			return (matcher.matches()) ? Optional.of(parse(matcher.group(1))) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "A version date between two releases is rejected with 406.")
	boolean isReleased() {
		return RELEASED.contains(this);
	}

	/**
	 * Returns whether a text is the date of a released version.
	 * @param date any text
	 * @return true if it is one
	 */
	public static boolean isReleaseDate(String date) {
		return RELEASED.stream().anyMatch((version) -> version.toString().equals(date));
	}

	boolean isLaterThanAll() {
		return compareTo(RELEASED.get(RELEASED.size() - 1)) > 0;
	}

	@Override
	public int compareTo(AtlasVersion other) {
		return this.date.compareTo(other.date);
	}

	/**
	 * Returns the version in Atlas's format.
	 * @return {@code yyyy-mm-dd}
	 */
	@Override
	public String toString() {
		return this.date.toString();
	}

}
