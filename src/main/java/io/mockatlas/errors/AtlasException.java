package io.mockatlas.errors;

import java.util.List;

/**
 * A request that is refused, as Atlas says it: a code, the status it is answered with and
 * what is put into its sentence.
 */
public final class AtlasException extends RuntimeException {

	private final ErrorCode code;

	private final int status;

	private final transient List<Object> parameters;

	AtlasException(ErrorCode code, int status, List<Object> parameters) {
		super(code.detail(parameters));
		this.code = code;
		this.status = status;
		this.parameters = parameters;
	}

	/**
	 * The same refusal, answered with another HTTP status.
	 * @param status the HTTP status to answer with
	 * @return the refusal
	 */
	public AtlasException withStatus(int status) {
		return new AtlasException(this.code, status, this.parameters);
	}

	public ErrorCode code() {
		return this.code;
	}

	public int status() {
		return this.status;
	}

	/**
	 * The sentence with its parameters put in.
	 * @return the {@code detail} of Atlas's answer
	 */
	public String detail() {
		return this.code.detail(this.parameters);
	}

	public List<Object> parameters() {
		return this.parameters;
	}

}
