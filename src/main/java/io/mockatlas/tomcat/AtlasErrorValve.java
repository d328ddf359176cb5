package io.mockatlas.tomcat;

import java.io.IOException;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.error.FallbackErrorBody;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Valve that writes Tomcat's own errors as Atlas's JSON instead of an HTML page: a target
 * with forbidden characters, a missing {@code Host}, a header that is too long. Tomcat
 * instantiates the valve, so it has no collaborators.
 */
public final class AtlasErrorValve extends ErrorReportValve {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(AtlasErrorValve.class));

	private static final String CONNECT = "CONNECT";

	private static final int FIRST_ERROR = 400;

	private static final int FIRST_SERVER_ERROR = 500;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			AtlasException refusal = refusal(request, response, throwable);
			byte[] body = FallbackErrorBody.json(refusal);
			String allow = response.getHeader("Allow");
			response.reset();
			response.setHeader("Allow", allow);
			response.setStatus(refusal.status());
			response.setHeader("X-Error-Code", refusal.code().name());
			response.setContentType("application/json");
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("The caller is gone", ex);
		}
	}

	/**
	 * Returns the error for the status that Tomcat set. A status below 500 is kept. A 5xx
	 * other than 500 with an exception is Tomcat's response to malformed HTTP, such as an
	 * unknown HTTP version, and becomes a client error. {@code CONNECT} is 501 in Tomcat,
	 * and 400 if its target is malformed.
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "Malformed HTTP, such as a header line that is too long, has the code `BAD_REQUEST`.")
	private static AtlasException refusal(Request request, Response response, @Nullable Throwable throwable) {
		boolean isConnect = CONNECT.equals(request.getMethod()) && request.getRequestURI() != null;
		int status = (isConnect) ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : response.getStatus();
		return switch (status) {
			case 404 -> ErrorCode.RESOURCE_NOT_FOUND.exception(String.valueOf(request.getRequestURI()));
			case 405 -> ErrorCode.METHOD_NOT_ALLOWED.exception(String.valueOf(request.getMethod()),
					String.valueOf(request.getRequestURI()));
			default -> {
				if (status < FIRST_SERVER_ERROR) {
					yield ErrorCode.BAD_REQUEST.exception().withStatus(status);
				}
				if (throwable == null || status != HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
					yield ErrorCode.BAD_REQUEST.exception();
				}
				logger.error("Unforeseen: " + request.getMethod() + " " + request.getRequestURI(), throwable);
				yield ErrorCode.UNEXPECTED_ERROR.exception();
			}
		};
	}

}
