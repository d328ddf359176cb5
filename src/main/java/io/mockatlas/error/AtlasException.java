package io.mockatlas.error;

import java.util.List;

/**
 * Error response of Atlas: an error code, an HTTP status and the parameters of the detail
 * text.
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
	 * Returns the same error with another HTTP status.
	 * @param status the HTTP status of the response
	 * @return the error
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
	 * Returns the detail text with its parameters filled in.
	 * @return the {@code detail} of Atlas's error response
	 */
	public String detail() {
		return this.code.detail(this.parameters);
	}

	public List<Object> parameters() {
		return this.parameters;
	}

}
