package io.mockatlas.compare;

import java.util.List;
import java.util.Locale;

import io.mockatlas.compare.story.Step;

/**
 * References to the behaviours of headers. One header can have several behaviours: the
 * request and the response of mock-atlas select one of them.
 */
final class HeaderReferences {

	private static final String ALLOW = "protocol.error.ErrorAdvice.allowed";

	private static final String ACCOUNT = "api.user.UserController.create";

	private static final String CHALLENGE = "security.digest.DigestChallenge";

	private static final String CHALLENGE_OF_V1 = "security.digest.DigestAuthenticationFilter.challenge On v1.0";

	private static final String CHANGED_SETTINGS = "api.project.ProjectSettingsController.response A change";

	private static final String DEPRECATED_ERROR = "protocol.ResponseHeaders.writeOperation Errors of";

	private static final String ERROR = "protocol.error.ErrorWriter ";

	private static final String ERROR_OF_V1 = "security.digest.DigestAuthenticationFilter.challenge Errors of v1.0";

	private static final String INVITATION = "api.invitation.OrgInvitationController.create";

	private static final String RATE_LIMIT = "limits.RateLimitHeaders";

	private static final String REJECTED_TOKEN = "security.oauth.BearerAuthenticationFilter.reject has no header";

	private static final String SETTINGS = "api.project.ProjectSettingsController.response The settings";

	private static final String SUNSET = "protocol.ResponseHeaders.writeOperation The `Sunset`";

	private static final String TOKEN = "security.oauth.TokenController Token responses";

	private static final String V1 = "protocol.ResponseHeaders.writeCommon v1.0";

	private static final String V2 = "protocol.ResponseHeaders.writeCommon All v2";

	private static final String VERSION = "protocol.AtlasVersioning ";

	private static final List<String> OPERATION = List.of();

	static final List<String> ALL = List.of(ALLOW, ACCOUNT, CHALLENGE, CHALLENGE_OF_V1, CHANGED_SETTINGS,
			DEPRECATED_ERROR, ERROR, ERROR_OF_V1, INVITATION, RATE_LIMIT, REJECTED_TOKEN, SETTINGS, SUNSET, TOKEN, V1,
			V2, VERSION);

	private HeaderReferences() {
	}

	/**
	 * Returns the references to the behaviours of a header.
	 * @param name the name in lower case
	 * @param step the request
	 * @param our the response of mock-atlas
	 * @return the references; empty if the operation has the header
	 */
	static List<String> of(String name, Step step, Answer our) {
		if (step.base().endsWith("/api/oauth")) {
			return List.of(TOKEN);
		}
		if (step.caller() == Step.Caller.TOKEN && our.status() == 401) {
			return List.of(REJECTED_TOKEN);
		}
		return switch (name) {
			case "allow" -> (our.status() == 405) ? List.of(ALLOW) : common(step);
			case "content-type" -> List.of(contentType(step, our));
			case "deprecation" -> (isError(our)) ? List.of(DEPRECATED_ERROR) : OPERATION;
			case "location" -> location(step);
			case "ratelimit-limit", "ratelimit-remaining" -> rateLimit(step, our);
			case "sunset" -> List.of(SUNSET);
			case "www-authenticate" -> (isChallenge(our)) ? List.of(CHALLENGE) : common(step);
			case "x-error-code" -> List.of((isChallenge(our)) ? CHALLENGE : ERROR);
			case "x-java-method" -> OPERATION;
			default -> common(step);
		};
	}

	private static String contentType(Step step, Answer our) {
		if (isChallenge(our)) {
			return (step.isV1()) ? CHALLENGE_OF_V1 : CHALLENGE;
		}
		if (isError(our)) {
			return (step.isV1()) ? ERROR_OF_V1 : ERROR;
		}
		return (step.isV1()) ? V1 : VERSION;
	}

	private static List<String> location(Step step) {
		String path = step.path();
		if (path.endsWith("/settings") && path.startsWith("/groups/")) {
			return List.of((step.method().equals("PATCH")) ? CHANGED_SETTINGS : SETTINGS);
		}
		if (step.method().equals("POST") && path.endsWith("/invites")) {
			return List.of(INVITATION);
		}
		return (path.equals("/users")) ? List.of(ACCOUNT) : OPERATION;
	}

	private static List<String> rateLimit(Step step, Answer our) {
		if (step.isV1()) {
			return List.of(V1);
		}
		return (isError(our)) ? List.of(RATE_LIMIT) : OPERATION;
	}

	/**
	 * Returns the references for the headers that all responses of an API have.
	 */
	private static List<String> common(Step step) {
		if (step.isV1()) {
			return List.of(V1);
		}
		return (step.base().endsWith(Step.V2)) ? List.of(V2) : OPERATION;
	}

	private static boolean isError(Answer answer) {
		return answer.status() >= 400;
	}

	private static boolean isChallenge(Answer answer) {
		return answer.headers().getOrDefault("www-authenticate", "").toLowerCase(Locale.ROOT).startsWith("digest");
	}

}
