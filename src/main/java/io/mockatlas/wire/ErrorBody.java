package io.mockatlas.wire;

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
record ErrorBody(String detail, int error, String errorCode, List<Object> parameters, @Nullable String reason) {

	static ErrorBody of(AtlasException exception) {
		HttpStatus status = HttpStatus.resolve(exception.status());
		return new ErrorBody(exception.detail(), exception.status(), exception.code().name(), exception.parameters(),
				(status != null) ? status.getReasonPhrase() : null);
	}

}
