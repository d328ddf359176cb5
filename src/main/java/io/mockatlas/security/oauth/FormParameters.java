package io.mockatlas.security.oauth;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Parameters of an OAuth request, which are a form in the request body (RFC 6749).
 *
 * @param parameters the parameters that have a value
 */
record FormParameters(Map<String, String> parameters) {

	/**
	 * Maximum size of a request body in bytes (assumed).
	 */
	private static final int MAX_BODY = 1024 * 1024;

	/**
	 * Reads the body of a request. A parameter without a value counts as omitted; a
	 * duplicate parameter is rejected.
	 * @param request the request
	 * @return the form
	 * @throws OAuthException {@code invalid_request} if the body is too large, has
	 * invalid chunks, or is not a valid form
	 */
	static FormParameters of(HttpServletRequest request) {
		byte[] body = body(request);
		if (body.length > MAX_BODY) {
			throw OAuthException.tooLarge(MAX_BODY);
		}
		if (body.length > 0 && !isForm(request.getContentType())) {
			throw OAuthException
				.invalidRequest("The content type must be " + MediaType.APPLICATION_FORM_URLENCODED_VALUE + ".");
		}
		Map<String, String> parameters = new HashMap<>();
		for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
			int equals = pair.indexOf('=');
			if (equals >= 0 && equals < pair.length() - 1) {
				put(parameters, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
			}
		}
		return new FormParameters(parameters);
	}

	/**
	 * Returns a required parameter.
	 */
	String required(String name) {
		return Optional.ofNullable(this.parameters.get(name))
			.orElseThrow(() -> OAuthException.invalidRequest("The parameter " + name + " is required."));
	}

	/**
	 * Omits the values, one of which may be a token.
	 */
	@Override
	public String toString() {
		return this.parameters.keySet().toString();
	}

	private static byte[] body(HttpServletRequest request) {
		try {
			return request.getInputStream().readNBytes(MAX_BODY + 1);
		}
		catch (IOException ex) {
			throw OAuthException.invalidRequest("The body is malformed.");
		}
	}

	private static void put(Map<String, String> parameters, String name, String value) {
		if (parameters.put(name, value) != null) {
			throw OAuthException.invalidRequest("A parameter is given more than once.");
		}
	}

	private static boolean isForm(@Nullable String contentType) {
		try {
			return contentType != null && MediaType.APPLICATION_FORM_URLENCODED
				.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw OAuthException.invalidRequest("The form is malformed.");
		}
	}

}
