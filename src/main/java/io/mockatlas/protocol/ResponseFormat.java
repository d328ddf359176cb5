package io.mockatlas.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The form that a caller asks of any answer, by the query.
 *
 * @param envelope whether the status is to stand in the body, beside the content
 * @param pretty whether to indent
 */
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.DOCUMENTED,
		value = "Every operation takes `envelope` and `pretty`, which indents by two spaces.")
record ResponseFormat(boolean envelope, boolean pretty) {

	private static final String ENVELOPE = "envelope";

	private static final String PRETTY = "pretty";

	private static final ResponseFormat PLAIN = new ResponseFormat(false, false);

	/**
	 * The form that a request asks for.
	 * @param request the request
	 * @return the form
	 * @throws io.mockatlas.errors.AtlasException {@code INVALID_QUERY_PARAMETER} for a
	 * value that is neither true nor false
	 */
	static ResponseFormat required(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return PLAIN;
		}
		MultiValueMap<String, String> query = query(request);
		return new ResponseFormat(flag(query, ENVELOPE).orElseThrow(() -> invalid(ENVELOPE)),
				flag(query, PRETTY).orElseThrow(() -> invalid(PRETTY)));
	}

	/**
	 * The form for an error, which must be told whatever the query says.
	 * @param request the request
	 * @return the form; what is neither true nor false counts as false
	 */
	static ResponseFormat lenient(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return PLAIN;
		}
		MultiValueMap<String, String> query = query(request);
		return new ResponseFormat(flag(query, ENVELOPE).orElse(false), flag(query, PRETTY).orElse(false));
	}

	/**
	 * The query as it stands in the target, its names decoded: {@code getParameter} would
	 * look into a form body too.
	 */
	static MultiValueMap<String, String> query(HttpServletRequest request) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.forEach((name, values) -> query.addAll(decoded(name), values));
		return query;
	}

	/**
	 * What cannot be decoded stays as it is.
	 */
	static String decoded(String text) {
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * Refuses a flag of an operation that is neither true nor false; Spring would take
	 * other words for it too.
	 */
	static void requireFlag(HttpServletRequest request, String name) {
		flag(query(request), name).orElseThrow(() -> invalid(name));
	}

	/**
	 * Absent and empty are false; nothing is returned for what is neither.
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "A flag that is neither true nor false is 400 `INVALID_QUERY_PARAMETER`.")
	private static Optional<Boolean> flag(MultiValueMap<String, String> query, String name) {
		return parse(query.getFirst(name));
	}

	private static Optional<Boolean> parse(@Nullable String value) {
		String flag = (value != null) ? decoded(value) : "";
		if (flag.isEmpty() || flag.equalsIgnoreCase("false")) {
			return Optional.of(false);
		}
		return (flag.equalsIgnoreCase("true")) ? Optional.of(true) : Optional.empty();
	}

	private static RuntimeException invalid(String name) {
		return ErrorCode.INVALID_QUERY_PARAMETER.exception(name);
	}

}
