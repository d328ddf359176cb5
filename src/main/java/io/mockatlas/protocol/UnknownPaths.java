package io.mockatlas.protocol;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Errors for unknown paths. Under {@code /api} the status is 501 on purpose: a client
 * that deletes would read the live service's 404 as "already gone".
 */
@Component
public class UnknownPaths {

	static final String EMULATED = "/api";

	private final boolean admitted;

	UnknownPaths(ProtocolProperties properties) {
		this.admitted = properties.unknownPathStatus() == ErrorCode.NOT_EMULATED.status();
	}

	/**
	 * Returns the error for a path.
	 * @param request the request
	 * @return the error
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.unknown-path-status",
			value = "A path under `/api` that is not emulated is 501 `NOT_EMULATED`, since clients that delete "
					+ "would read Atlas's 404 as \"already deleted\".")
	public AtlasException refuse(HttpServletRequest request) {
		String path = request.getRequestURI();
		return (this.admitted && AtlasApi.isUnder(request.getServletPath(), EMULATED))
				? ErrorCode.NOT_EMULATED.exception(request.getMethod(), path)
				: ErrorCode.RESOURCE_NOT_FOUND.exception(path);
	}

}
