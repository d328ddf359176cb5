package io.mockatlas.control;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Exception that rejects a control call, with a message for the caller.
 */
public final class ControlProblem extends RuntimeException {

	private final transient ProblemDetail body;

	private final transient HttpHeaders headers = new HttpHeaders();

	/**
	 * Creates a problem.
	 * @param status the status of the response
	 * @param detail the error and, where useful, how to correct the request
	 */
	public ControlProblem(HttpStatusCode status, String detail) {
		super(detail);
		this.body = ProblemDetail.forStatusAndDetail(status, detail);
	}

	/**
	 * Sets a response header.
	 * @return this problem
	 */
	ControlProblem with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	/**
	 * Adds a machine-readable property to the body.
	 * @param property its name in the body
	 * @param value its value
	 * @return this problem
	 */
	public ControlProblem withProperty(String property, Object value) {
		this.body.setProperty(property, value);
		return this;
	}

	ProblemDetail body() {
		return this.body;
	}

	HttpHeaders headers() {
		return this.headers;
	}

}
