package io.mockatlas.control.faults;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a caller gets in the place of the answer.
 */
sealed interface FaultResponse extends FaultEffect
		permits AtlasErrorResponse, CustomResponse, DroppedConnection, RateLimitResponse, TruncatedResponse {

	/**
	 * Headers that belong to an operation, whatever it answers.
	 */
	List<String> OF_OPERATION = List.of("X-Java-Method", "Deprecation", "Sunset");

	/**
	 * Gives it.
	 * @param request the call
	 * @param answer what is answered so far, of which nothing is sent
	 * @param errors writes errors of Atlas
	 * @throws IOException if the caller is gone
	 */
	void give(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors) throws IOException;

	/**
	 * Takes back an answer but for what is on errors of the operation too.
	 */
	static void takeBack(HttpServletResponse answer) {
		Map<String, String> kept = new LinkedHashMap<>();
		OF_OPERATION.stream()
			.filter(answer::containsHeader)
			.forEach((name) -> kept.put(name, String.valueOf(answer.getHeader(name))));
		answer.reset();
		kept.forEach(answer::setHeader);
	}

}
