package io.mockatlas.protocol;

import java.util.List;

import io.mockatlas.errors.AtlasException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Atlas's error body (recorded).
 *
 * @param detail the sentence, with its parameters put in
 * @param error the status, always a number
 * @param errorCode the code
 * @param parameters what was put into the sentence; empty if nothing was
 * @param reason the status in words
 */
public record ErrorBody(String detail, int error, String errorCode, List<Object> parameters, @Nullable String reason) {

	/**
	 * A body of one's own words.
	 * @param status the status
	 * @param errorCode the code
	 * @param detail the sentence
	 * @param parameters what was put into the sentence
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
