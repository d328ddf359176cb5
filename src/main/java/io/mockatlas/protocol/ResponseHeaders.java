package io.mockatlas.protocol;

import java.util.Optional;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes Atlas's response headers, including {@code Deprecation} and {@code Sunset}, and
 * no others. All v2 operations have the same set (recorded); v1.0 has the two documented
 * headers. The 401 challenge has none of them.
 */
@Component
public class ResponseHeaders {

	private static final String HSTS = "Strict-Transport-Security";

	private final String serviceVersion;

	private final String sunset;

	ResponseHeaders(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git,
			ProtocolProperties properties) {
		String version = Optional.ofNullable(build.getIfAvailable())
			.map(BuildProperties::getVersion)
			.orElse("development");
		String hash = Optional.ofNullable(git.getIfAvailable()).map(GitProperties::getCommitId).orElse("unknown");
		this.serviceVersion = "gitHash=" + hash + "; versionString=mock-atlas " + version;
		this.sunset = properties.sunset();
	}

	/**
	 * Writes the headers that every response has.
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "All v2 responses have the same set of headers, and no header that Atlas does not send.")
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "v1.0 responses have the headers of the documented 204 response, and none of the v2 headers.")
	public void writeCommon(HttpServletRequest request, HttpServletResponse response) {
		switch (AtlasApi.of(request)) {
			case V1 -> {
				response.setHeader("Vary", "Accept-Encoding");
				writeTransportSecurity(request, response, "max-age=300");
			}
			case V2 -> {
				writeBrowserProtection(response);
				response.setHeader("X-Envoy-Upstream-Service-Time",
						Long.toString(RequestTarget.of(request).elapsedMillis()));
				writeService(request, response);
			}
			case PRIVATE -> {
				writeBrowserProtection(response);
				writeService(request, response);
			}
			default -> {
				// Paths outside of the APIs have no headers of Atlas.
			}
		}
	}

	/**
	 * Writes the headers against misuse by browsers, which v2 and the private API share
	 * (recorded).
	 */
	private static void writeBrowserProtection(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
	}

	/**
	 * Writes the headers that describe the service, which v2 and the private API share
	 * (recorded).
	 */
	private void writeService(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("X-Mongodb-Service-Version", this.serviceVersion);
		writeTransportSecurity(request, response, "max-age=31536000; includeSubdomains;");
	}

	/**
	 * Writes the headers of an operation of v2 or of the private API, which its errors
	 * have too.
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "Errors of an operation have `Deprecation` and `Sunset` like its other responses.")
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED, setting = "mockatlas.sunset",
			value = "The `Sunset` of invitations is 1 July 2027, a date that Atlas has moved three times.")
	void writeOperation(HandlerMethod operation, HttpServletResponse response) {
		AtlasResource resource = OperationDescription.of(operation).resource();
		AtlasOperation described = OperationDescription.of(operation).operation();
		if (resource == null || described == null) {
			return;
		}
		response.setHeader("X-Java-Method", resource.value() + "::" + described.javaMethod());
		if (!resource.deprecation().isEmpty()) {
			response.setHeader("Deprecation", resource.deprecation());
			response.setHeader("Sunset", this.sunset);
		}
	}

	/**
	 * Writes {@code Strict-Transport-Security}, except to localhost or to an address if
	 * the client may use TLS: there, the header would pin a developer's browser to https
	 * for every port.
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "Over TLS, to browsers and behind a proxy, responses to `localhost` and to addresses omit "
					+ "`Strict-Transport-Security`, since it would pin a browser to https for every port there.")
	private static void writeTransportSecurity(HttpServletRequest request, HttpServletResponse response, String value) {
		if (!isLocal(request.getServerName()) || !mayUseTls(request)) {
			response.setHeader(HSTS, value);
		}
	}

	/**
	 * Returns whether a client may use TLS. A proxy that ends TLS need not say so:
	 * browsers send {@code Sec-Fetch-Site} over TLS and to localhost, a proxy may speak
	 * HTTP/1.0, and the client may name the port of the proxy.
	 */
	private static boolean mayUseTls(HttpServletRequest request) {
		return request.isSecure() || request.getHeader("Sec-Fetch-Site") != null
				|| request.getProtocol().equals("HTTP/1.0") || request.getServerPort() != request.getLocalPort();
	}

	private static boolean isLocal(String host) {
		return host.equalsIgnoreCase("localhost") || StringUtils.endsWithIgnoreCase(host, ".localhost")
				|| host.matches("[0-9.]+") || host.contains(":");
	}

}
