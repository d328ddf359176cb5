package io.mockatlas.control.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.OperationDescription;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/**
 * Call that faults are matched against.
 *
 * @param method the method
 * @param path the path, encoded
 * @param caller the public key or client ID: the authenticated one or, before
 * authentication, that of the request's credentials; null if unknown
 * @param operationId the operation; null before the handler is resolved
 */
record CallDescription(String method, String path, @Nullable String caller, @Nullable String operationId) {

	private static final Pattern DIGEST = Pattern.compile("(?i)Digest .*?\\busername=\"([^\"]*)\".*");

	private static final Pattern BASIC = Pattern.compile("(?i)Basic +(\\S+)");

	/**
	 * Returns the description of a request whose caller does not matter.
	 */
	static CallDescription ofTarget(HttpServletRequest request) {
		return new CallDescription(request.getMethod(), request.getRequestURI(), null, null);
	}

	/**
	 * Returns the description of a request before authentication.
	 */
	static CallDescription arriving(HttpServletRequest request) {
		return new CallDescription(request.getMethod(), request.getRequestURI(), claimed(request), null);
	}

	/**
	 * Returns the description of a request whose handler is resolved.
	 */
	static CallDescription of(HttpServletRequest request, HandlerMethod operation) {
		CallerName caller = CallerName.of(request);
		AtlasOperation described = OperationDescription.of(operation).operation();
		return new CallDescription(request.getMethod(), request.getRequestURI(),
				(caller != null && caller.proved()) ? caller.value() : claimed(request),
				(described != null) ? described.id() : null);
	}

	/**
	 * Returns whether the path contains a segment followed by an ID, such as {@code orgs}
	 * and the ID of an organization.
	 */
	boolean names(String kind, String id) {
		String[] segments = this.path.split("/");
		for (int i = 1; i < segments.length; i++) {
			if (segments[i - 1].equals(kind) && segments[i].equals(id)) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String claimed(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (authorization == null) {
			return null;
		}
		Matcher digest = DIGEST.matcher(authorization);
		if (digest.matches()) {
			return digest.group(1);
		}
		Matcher basic = BASIC.matcher(authorization);
		return (basic.matches()) ? username(basic.group(1)) : null;
	}

	private static @Nullable String username(String base64) {
		try {
			String credentials = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
			return credentials.split(":", 2)[0];
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
