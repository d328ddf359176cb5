package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;

/**
 * The one table of what the control API can do. A test compares it with the mappings of
 * the controllers, both ways; {@code GET /_mockatlas/routes} shows it.
 */
public final class ControlOperations {

	/**
	 * What all paths of the control API begin with.
	 */
	public static final String ROOT = "/_mockatlas";

	/**
	 * What the links in messages begin with.
	 */
	public static final String MAIL = ROOT + "/mail";

	private static final Pattern LINK = Pattern.compile(MAIL + "/[^/]+/(accept|decline)");

	static final List<Row> ROWS = List.of(
	// @formatter:off
			new Row(HttpMethod.POST,   "/reset", "all back to the start, or the organization ?orgId= alone"),
			new Row(HttpMethod.GET,    "/state", "all that exists, in the format of the start seed"),
			new Row(HttpMethod.PUT,    "/state", "puts what a seed says in its place"),
			new Row(HttpMethod.POST,   "/state", "adds what a seed says"),

			new Row(HttpMethod.GET,    "/snapshots",                "the states that have a name"),
			new Row(HttpMethod.PUT,    "/snapshots/{name}",         "gives the state a name"),
			new Row(HttpMethod.POST,   "/snapshots/{name}/restore", "brings that state back"),
			new Row(HttpMethod.DELETE, "/snapshots/{name}",         "forgets it"),

			new Row(HttpMethod.POST,   "/orgs",         "a fresh organization with project, key and service account"),
			new Row(HttpMethod.DELETE, "/orgs/{orgId}", "away with it and all in it"),

			new Row(HttpMethod.POST,   "/invitations/{invitationId}/accept",  "the person accepts, and is an active member"),
			new Row(HttpMethod.POST,   "/invitations/{invitationId}/decline", "the person declines"),
			new Row(HttpMethod.POST,   "/invitations/{invitationId}/expire",  "its time is over at once"),

			new Row(HttpMethod.GET,    "/inbox", "what invited people were written, the newest first (?to=, ?orgId=, ?limit=; ?timeout=PT10S waits for one)"),
			new Row(HttpMethod.GET,    "/inbox/{messageId}", "one message"),
			new Row(HttpMethod.DELETE, "/inbox", "throws them away (?to=, ?orgId=)"),
			new Row(HttpMethod.GET,    "/mail/{token}/accept",  "the page behind a message's link, which changes nothing"),
			new Row(HttpMethod.POST,   "/mail/{token}/accept",  "its button: the person accepts"),
			new Row(HttpMethod.GET,    "/mail/{token}/decline", "the page behind a message's other link"),
			new Row(HttpMethod.POST,   "/mail/{token}/decline", "its button: the person declines"),

			new Row(HttpMethod.GET,    "/clock",  "domain time: now, and whether it stands still"),
			new Row(HttpMethod.PUT,    "/clock",  "moves it: {\"now\"}, {\"shift\": \"P31D\"}, {\"frozen\"}"),
			new Row(HttpMethod.DELETE, "/clock",  "lets it go with the system's time again"),

			new Row(HttpMethod.GET,    "/faults", "the faults that calls meet, in their order, and how often each did"),
			new Row(HttpMethod.PUT,    "/faults", "puts others in their place: {\"faults\": [...]}; {} is none"),
			new Row(HttpMethod.DELETE, "/faults", "takes them away"),
			new Row(HttpMethod.GET,    "/requests",        "what came in and how it was answered, newest first"),
			new Row(HttpMethod.DELETE, "/requests",        "forgets it"),
			new Row(HttpMethod.POST,   "/requests/verify", "whether a request came as often as expected; can wait for it"),

			new Row(HttpMethod.GET,    "/behaviours", "what this server does, how that is known, which setting changes it"),
			new Row(HttpMethod.GET,    "/routes",     "every call that is served: these, and Atlas's"),
			new Row(HttpMethod.GET,    "/openapi",    "these calls in OpenAPI"));
	// @formatter:on

	private ControlOperations() {
	}

	/**
	 * Whether a request is for the control API. The path is taken decoded, as handlers
	 * are found by it: an encoded letter does not lead around the guard.
	 * @param request the request
	 * @return whether it is
	 */
	public static boolean isCalledBy(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith(ROOT) && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
	}

	/**
	 * Whether a request is for the page of a link in a message. Who has the link has its
	 * token, and need not have another.
	 */
	static boolean isByLink(HttpServletRequest request) {
		return LINK.matcher(request.getServletPath()).matches();
	}

	/**
	 * One call.
	 *
	 * @param method the method
	 * @param path the path below {@link #ROOT}
	 * @param summary what it does
	 */
	record Row(HttpMethod method, String path, String summary) {

		@Override
		public String toString() {
			return this.method + " " + ROOT + this.path;
		}

	}

}
