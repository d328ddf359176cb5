package io.mockatlas.control;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A control call that is refused, in words for the person who made it.
 */
public final class ControlProblem extends RuntimeException {

	private final transient ProblemDetail body;

	private final transient HttpHeaders headers = new HttpHeaders();

	/**
	 * Makes a refusal.
	 * @param status the status to answer with
	 * @param detail what is wrong and, where it helps, what would be right
	 */
	public ControlProblem(HttpStatusCode status, String detail) {
		super(detail);
		this.body = ProblemDetail.forStatusAndDetail(status, detail);
	}

	/**
	 * Adds a header.
	 * @return this
	 */
	ControlProblem with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	/**
	 * Adds something that programs may read.
	 * @param property its name in the body
	 * @param value its value
	 * @return this
	 */
	public ControlProblem telling(String property, Object value) {
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
