package io.mockatlas.control;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Writer of the control API's errors, for filters and exception resolvers.
 */
@Component
class ProblemWriter {

	private final ControlJson json;

	ProblemWriter(ControlJson json) {
		this.json = json;
	}

	/**
	 * Writes a problem as the response, unless the response is committed.
	 * @throws IOException if the client has disconnected
	 */
	void write(HttpServletRequest request, HttpServletResponse response, ControlProblem problem) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		ProblemDetail body = problem.body();
		body.setInstance(URI.create(request.getRequestURI()));
		byte[] bytes = this.json.write(body);
		response.setStatus(body.getStatus());
		problem.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
