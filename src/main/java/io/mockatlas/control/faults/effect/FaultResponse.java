package io.mockatlas.control.faults.effect;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Response that replaces the one of the server.
 */
public sealed interface FaultResponse extends FaultEffect
		permits AtlasErrorResponse, CustomResponse, DroppedConnection, RateLimitResponse, TruncatedResponse {

	/**
	 * Headers that an operation sets on all responses, errors included.
	 */
	List<String> OPERATION_HEADERS = List.of("X-Java-Method", "Deprecation", "Sunset");

	/**
	 * Writes the response.
	 * @param request the request
	 * @param response the buffered response so far, of which nothing is sent
	 * @param errors the writer for Atlas errors
	 * @throws IOException if the client has disconnected
	 */
	void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors)
			throws IOException;

	/**
	 * Resets a response, except for the headers that the operation sets on errors too.
	 */
	static void resetResponse(HttpServletResponse response) {
		Map<String, String> kept = new LinkedHashMap<>();
		OPERATION_HEADERS.stream()
			.filter(response::containsHeader)
			.forEach((name) -> kept.put(name, String.valueOf(response.getHeader(name))));
		response.reset();
		kept.forEach(response::setHeader);
	}

}
