package io.mockatlas.wire;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * What a path is answered with that nobody serves. Under {@code /api} it is 501 on
 * purpose: a client that deletes would read the live service's 404 as "already gone".
 */
@Component
class UnknownPaths {

	static final String EMULATED = "/api";

	private final boolean admitted;

	UnknownPaths(WireProperties properties) {
		this.admitted = properties.unknownPathStatus() == ErrorCode.NOT_EMULATED.status();
	}

	/**
	 * The refusal of a path.
	 * @param request the request
	 * @return the error to answer with
	 */
	AtlasException refuse(HttpServletRequest request) {
		String path = request.getRequestURI();
		return (this.admitted && AtlasApi.isUnder(request.getServletPath(), EMULATED))
				? ErrorCode.NOT_EMULATED.exception(request.getMethod(), path)
				: ErrorCode.RESOURCE_NOT_FOUND.exception(path);
	}

}
