package io.mockatlas.protocol.path;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.ProtocolProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Errors for paths and versions that are not emulated. Under {@code /api} the status is
 * 501 on purpose: a client that deletes would read the live service's 404 as "already
 * gone".
 */
@Component
public class NotEmulatedErrors {

	private static final String EMULATED = "/api";

	private static final String VERSION = NotEmulatedErrors.class.getName() + ".version";

	private final boolean returnsNotEmulated;

	NotEmulatedErrors(ProtocolProperties properties) {
		this.returnsNotEmulated = properties.unknownPathStatus() == ErrorCode.NOT_EMULATED.status();
	}

	/**
	 * Returns the error for a path.
	 * @param request the request
	 * @return the error
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.unknown-path-status",
			value = "A path under `/api` that is not emulated is 501 `NOT_EMULATED`, since clients that delete "
					+ "would read Atlas's 404 as \"already deleted\".")
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "A method that Atlas has on a path with other, emulated methods is 501 `NOT_EMULATED`, such as "
					+ "POST of clusters; a method that Atlas does not have is 405.")
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "A version that Atlas has and mock-atlas does not emulate is 501 `VERSION_NOT_EMULATED`, such as "
					+ "`preview` of project settings; a date before an operation's first version in Atlas is 406.")
	public AtlasException exception(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (request.getAttribute(VERSION) instanceof String version) {
			return ErrorCode.VERSION_NOT_EMULATED.exception(version, request.getMethod(), path);
		}
		return (this.returnsNotEmulated && AtlasApi.isUnder(request.getServletPath(), EMULATED))
				? ErrorCode.NOT_EMULATED.exception(request.getMethod(), path)
				: ErrorCode.RESOURCE_NOT_FOUND.exception(path);
	}

	/**
	 * Stores the version that is not emulated on a path with other versions.
	 * @param request the request
	 * @param version the version; null if no version of the operation is emulated
	 */
	static void storeVersion(HttpServletRequest request, @Nullable String version) {
		request.setAttribute(VERSION, version);
	}

}
