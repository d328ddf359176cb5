package io.mockatlas.protocol.error;

import java.util.List;

import io.mockatlas.error.AtlasException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Body of Atlas's errors (recorded).
 *
 * @param detail the message, with its parameters filled in
 * @param error the status, always a number
 * @param errorCode the code
 * @param parameters the parameters of the message; empty if there are none
 * @param reason the reason phrase of the status
 */
public record ErrorBody(String detail, int error, String errorCode, List<Object> parameters, @Nullable String reason) {

	/**
	 * Returns a body with a custom message.
	 * @param status the status
	 * @param errorCode the code
	 * @param detail the message
	 * @param parameters the parameters of the message
	 * @return the body
	 */
	public static ErrorBody of(int status, String errorCode, String detail, List<Object> parameters) {
		HttpStatus known = HttpStatus.resolve(status);
		return new ErrorBody(detail, status, errorCode, parameters, (known != null) ? known.getReasonPhrase() : null);
	}

	static ErrorBody of(AtlasException exception) {
		return of(exception.status(), exception.code().name(), exception.detail(), exception.parameters());
	}

}
