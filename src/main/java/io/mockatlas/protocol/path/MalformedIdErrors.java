package io.mockatlas.protocol.path;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.ProtocolProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Errors for IDs in a path that are not 24 hex digits in lower case: 400 as recorded for
 * API keys, or 404 by a setting.
 */
@Component
public class MalformedIdErrors {

	private final boolean malformed;

	MalformedIdErrors(ProtocolProperties properties) {
		this.malformed = properties.malformedIdStatus() == ErrorCode.PATH_PARAM_PARSE_ERROR.status();
	}

	/**
	 * Returns the error for a path with a malformed ID.
	 * @param request the request
	 * @return the error
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.malformed-id-status",
			value = "An id in a path that is not 24 hex digits is 400 `PATH_PARAM_PARSE_ERROR` for all resources; "
					+ "recorded for API keys.")
	public AtlasException exception(HttpServletRequest request) {
		ErrorCode code = (this.malformed) ? ErrorCode.PATH_PARAM_PARSE_ERROR : ErrorCode.RESOURCE_NOT_FOUND;
		return code.exception(request.getRequestURI());
	}

}
