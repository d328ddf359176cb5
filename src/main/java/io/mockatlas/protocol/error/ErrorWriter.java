package io.mockatlas.protocol.error;

import java.io.IOException;
import java.util.Set;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.ProtocolProperties;
import io.mockatlas.protocol.ResponseFormat;
import io.mockatlas.protocol.ResponseHeaders;
import io.mockatlas.protocol.body.AtlasJson;
import io.mockatlas.protocol.body.EnvelopeAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writer of Atlas's error responses, for errors from operations, from their dispatch and
 * from filters. An error in an envelope has HTTP status 200 too, since clients that need
 * an envelope cannot read the status (assumed).
 */
@Component
@Behaviour(topic = Topic.ERRORS, evidence = Evidence.RECORDED,
		value = "Errors have `X-Error-Code`, and `application/json` without charset or version.")
public class ErrorWriter {

	private static final Set<String> NOT_EMULATED = Set.of(ErrorCode.NOT_EMULATED.name(),
			ErrorCode.VERSION_NOT_EMULATED.name());

	private final AtlasJson json;

	private final ResponseHeaders headers;

	private final boolean envelopeKeepsStatus;

	ErrorWriter(AtlasJson json, ResponseHeaders headers, ProtocolProperties properties) {
		this.json = json;
		this.headers = headers;
		this.envelopeKeepsStatus = properties.envelopeKeepsStatus();
	}

	/**
	 * Writes an error.
	 * @param request the rejected request
	 * @param response the response; left unchanged if it is committed
	 * @param exception the error
	 * @throws IOException if the client closed the connection
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.enveloped-error-status",
			value = "An error in an envelope has HTTP status 200, since clients that need an envelope cannot read "
					+ "another status.")
	public void write(HttpServletRequest request, HttpServletResponse response, AtlasException exception)
			throws IOException {
		write(request, response, ErrorBody.of(exception));
	}

	/**
	 * Writes an error, which need not have a code of Atlas.
	 * @param request the rejected request
	 * @param response the response; left unchanged if it is committed
	 * @param error the error
	 * @throws IOException if the client closed the connection
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, ErrorBody error) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		DenialReason.store(request, error.detail());
		ResponseFormat format = ResponseFormat.lenient(request);
		Object body = error;
		int status = error.error();
		if (format.envelope()) {
			body = new EnvelopeAdvice.Envelope(body, status);
			status = (this.envelopeKeepsStatus) ? status : HttpStatus.OK.value();
		}
		this.headers.writeCommon(request, response);
		response.setHeader("X-Error-Code", error.errorCode());
		if (NOT_EMULATED.contains(error.errorCode())) {
			response.setHeader("X-Mockatlas", "not-emulated");
		}
		byte[] bytes = this.json.write(body, format.pretty());
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
