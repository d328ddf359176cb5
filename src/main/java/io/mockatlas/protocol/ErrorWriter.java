package io.mockatlas.protocol;

import java.io.IOException;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes errors as Atlas does, wherever they arose: in an operation, on the way to it, or
 * in a filter. In an envelope an error has HTTP status 200 too, since the clients that
 * need an envelope cannot read the status (assumed).
 */
@Component
@Behaviour(topic = Topic.ERRORS, evidence = Evidence.RECORDED,
		value = "Errors have `X-Error-Code`, and `application/json` without charset or version.")
public class ErrorWriter {

	private final AtlasJson json;

	private final ResponseHeaders headers;

	private final boolean envelopeKeepsStatus;

	ErrorWriter(AtlasJson json, ResponseHeaders headers, ProtocolProperties properties) {
		this.json = json;
		this.headers = headers;
		this.envelopeKeepsStatus = properties.envelopeKeepsStatus();
	}

	/**
	 * Answers with an error.
	 * @param request the request that is refused
	 * @param response where to write; left alone if it is committed
	 * @param exception the error
	 * @throws IOException if the caller is gone
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.enveloped-error-status",
			value = "An error in an envelope has HTTP status 200, since clients that need an envelope cannot read "
					+ "another status.")
	public void write(HttpServletRequest request, HttpServletResponse response, AtlasException exception)
			throws IOException {
		write(request, response, ErrorBody.of(exception));
	}

	/**
	 * Answers with an error that need not be one of ours.
	 * @param request the request that is refused
	 * @param response where to write; left alone if it is committed
	 * @param error the error
	 * @throws IOException if the caller is gone
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, ErrorBody error) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		DenialReason.note(request, error.detail());
		ResponseFormat format = ResponseFormat.lenient(request);
		Object body = error;
		int status = error.error();
		if (format.envelope()) {
			body = new EnvelopeAdvice.Envelope(body, status);
			status = (this.envelopeKeepsStatus) ? status : HttpStatus.OK.value();
		}
		this.headers.writeCommon(request, response);
		response.setHeader("X-Error-Code", error.errorCode());
		if (error.errorCode().equals(ErrorCode.NOT_EMULATED.name())) {
			response.setHeader("X-Mockatlas", "not-emulated");
		}
		byte[] bytes = this.json.write(body, format.pretty());
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
