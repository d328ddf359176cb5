package io.mockatlas.tomcat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11InputBuffer;

import org.springframework.http.HttpHeaders;

/**
 * Valve that closes a connection after the response to a request that others follow at
 * once (pipelining, which no known client uses). A client that sends many requests and
 * reads no response would fill the buffers of its connection, and each such connection
 * would hold a thread that waits to write. One response fits into the send buffer that
 * {@link ConnectorSettings} sets.
 */
final class PipelineValve extends ValveBase {

	PipelineValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		boolean isMalformed = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
		if (!isMalformed && hasFollower(request.getCoyoteRequest())) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		getNext().invoke(request, response);
	}

	/**
	 * Returns whether bytes have arrived that do not belong to the request. Chunked
	 * bodies are excluded: where they end is not known yet.
	 */
	private static boolean hasFollower(org.apache.coyote.Request request) {
		return !isChunked(request) && request.getInputBuffer() instanceof Http11InputBuffer buffer
				&& buffer.getByteBuffer().remaining() > Math.max(0, request.getContentLengthLong());
	}

	private static boolean isChunked(org.apache.coyote.Request request) {
		return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

}
