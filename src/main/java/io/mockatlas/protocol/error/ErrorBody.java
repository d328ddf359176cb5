package io.mockatlas.protocol.error;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.error.AtlasException;
import io.mockatlas.error.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Body of Atlas's errors (recorded).
 *
 * @param badRequestDetail the invalid attributes of the request body; absent from other
 * errors
 * @param detail the message, with its parameters filled in
 * @param error the status, always a number
 * @param errorCode the code
 * @param parameters the parameters of the message; empty if there are none
 * @param reason the reason phrase of the status
 */
public record ErrorBody(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BadRequestDetail badRequestDetail,
		String detail, int error, String errorCode, List<Object> parameters, @Nullable String reason) {

	/**
	 * Returns a body with a custom message.
	 * @param status the status
	 * @param errorCode the code
	 * @param detail the message
	 * @param parameters the parameters of the message
	 * @return the body
	 */
	public static ErrorBody of(int status, String errorCode, String detail, List<Object> parameters) {
		return of(status, errorCode, detail, parameters, null);
	}

	static ErrorBody of(AtlasException exception) {
		return of(exception.status(), exception.code().name(), exception.detail(), exception.parameters(),
				(exception.invalidFields().isEmpty()) ? null : new BadRequestDetail(exception.invalidFields()));
	}

	private static ErrorBody of(int status, String errorCode, String detail, List<Object> parameters,
			@Nullable BadRequestDetail badRequestDetail) {
		HttpStatus known = HttpStatus.resolve(status);
		return new ErrorBody(badRequestDetail, detail, status, errorCode, parameters,
				(known != null) ? known.getReasonPhrase() : null);
	}

	/**
	 * Details of a request body that fails validation.
	 *
	 * @param fields the invalid attributes
	 */
	public record BadRequestDetail(List<InvalidField> fields) {
	}

}
