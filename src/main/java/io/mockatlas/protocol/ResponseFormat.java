package io.mockatlas.protocol;

import java.util.Locale;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Response format that a request selects by its query.
 *
 * @param envelope whether the body contains the status beside the content
 * @param pretty whether to indent
 */
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.DOCUMENTED,
		value = "Every operation takes `envelope` and `pretty`, which indents by two spaces.")
public record ResponseFormat(boolean envelope, boolean pretty) {

	private static final String ENVELOPE = "envelope";

	private static final String PRETTY = "pretty";

	private static final ResponseFormat PLAIN = new ResponseFormat(false, false);

	/**
	 * Returns the format that a request selects.
	 * @param request the request
	 * @return the format
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_QUERY_PARAMETER} for a
	 * value that is neither true nor false
	 */
	static ResponseFormat required(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return PLAIN;
		}
		MultiValueMap<String, String> query = query(request);
		return new ResponseFormat(requiredFlag(query, ENVELOPE), requiredFlag(query, PRETTY));
	}

	/**
	 * Returns the format for an error, which is written even if the query is invalid.
	 * @param request the request
	 * @return the format; a value that is neither true nor false counts as false
	 */
	public static ResponseFormat lenient(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return PLAIN;
		}
		MultiValueMap<String, String> query = query(request);
		return new ResponseFormat(flag(query, ENVELOPE).orElse(false), flag(query, PRETTY).orElse(false));
	}

	/**
	 * Returns the query parameters, with their names decoded. {@code getParameter} would
	 * read a form body too.
	 */
	public static MultiValueMap<String, String> query(HttpServletRequest request) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.forEach((name, values) -> query.addAll(PercentEncoding.decode(name), values));
		return query;
	}

	/**
	 * Rejects a flag of an operation that is neither true nor false; Spring would accept
	 * other words too.
	 */
	static void requireFlag(HttpServletRequest request, String name) {
		requiredFlag(query(request), name);
	}

	/**
	 * Returns the value of a flag. Capital letters need a leniency.
	 * @param query the query parameters
	 * @param name the name of the flag
	 * @return the value, false if the flag is absent or empty
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_QUERY_PARAMETER} for a
	 * value that is neither true nor false
	 */
	private static boolean requiredFlag(MultiValueMap<String, String> query, String name) {
		boolean flag = flag(query, name).orElseThrow(() -> invalid(name));
		requireCase(query.getFirst(name), name);
		return flag;
	}

	/**
	 * Rejects a flag with capital letters where leniencies are off.
	 * @param value the value in the query, encoded
	 * @param name the name of the flag
	 */
	public static void requireCase(@Nullable String value, String name) {
		if (value != null && !value.equals(value.toLowerCase(Locale.ROOT)) && !Leniencies.allow(Leniency.FLAG_CASE)) {
			throw invalid(name);
		}
	}

	/**
	 * Returns the value of a flag: false if it is absent or empty, nothing if it is
	 * neither true nor false.
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "A flag that is neither true nor false is 400 `INVALID_QUERY_PARAMETER`.")
	private static Optional<Boolean> flag(MultiValueMap<String, String> query, String name) {
		return parse(query.getFirst(name));
	}

	private static Optional<Boolean> parse(@Nullable String value) {
		String flag = (value != null) ? PercentEncoding.decode(value) : "";
		if (flag.isEmpty() || flag.equalsIgnoreCase("false")) {
			return Optional.of(false);
		}
		return (flag.equalsIgnoreCase("true")) ? Optional.of(true) : Optional.empty();
	}

	private static RuntimeException invalid(String name) {
		return ErrorCode.INVALID_QUERY_PARAMETER.exception(name);
	}

}
