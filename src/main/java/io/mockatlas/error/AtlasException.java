package io.mockatlas.error;

import java.util.List;
import java.util.Objects;

/**
 * Error response of Atlas: an error code, an HTTP status and the parameters of the detail
 * text.
 */
public final class AtlasException extends RuntimeException {

	private static final String INVALID_CONTENT = "The request content produced validation errors.";

	private final ErrorCode code;

	private final int status;

	private final transient List<Object> parameters;

	private final transient List<InvalidField> invalidFields;

	AtlasException(ErrorCode code, int status, List<Object> parameters) {
		this(code, status, code.detail(parameters), parameters, List.of());
	}

	private AtlasException(ErrorCode code, int status, String detail, List<Object> parameters,
			List<InvalidField> invalidFields) {
		super(detail);
		this.code = code;
		this.status = status;
		this.parameters = parameters;
		this.invalidFields = invalidFields;
	}

	/**
	 * Creates the error for a request body that fails Atlas's validation.
	 * @param fields the invalid attributes
	 * @return the error
	 */
	public static AtlasException ofInvalidFields(List<InvalidField> fields) {
		return new AtlasException(ErrorCode.BAD_REQUEST, ErrorCode.BAD_REQUEST.status(), INVALID_CONTENT, List.of(),
				List.copyOf(fields));
	}

	/**
	 * Returns the same error with another HTTP status.
	 * @param status the HTTP status of the response
	 * @return the error
	 */
	public AtlasException withStatus(int status) {
		return new AtlasException(this.code, status, detail(), this.parameters, this.invalidFields);
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
		return Objects.requireNonNull(getMessage());
	}

	public List<Object> parameters() {
		return this.parameters;
	}

	/**
	 * Returns the invalid attributes of the request body.
	 * @return the attributes; empty unless the body failed Atlas's validation
	 */
	public List<InvalidField> invalidFields() {
		return this.invalidFields;
	}

}
