package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;

/**
 * Table of all operations of the control API. A test compares it with the mappings of the
 * controllers, both ways; {@code GET /_mockatlas/routes} returns it.
 */
public final class ControlOperations {

	/**
	 * Prefix of all paths of the control API.
	 */
	public static final String ROOT = "/_mockatlas";

	/**
	 * Prefix of the paths of links in messages.
	 */
	public static final String MAIL = ROOT + "/mail";

	/**
	 * Path of the console, without the trailing slash.
	 */
	public static final String CONSOLE = ROOT + "/console";

	private static final Pattern LINK = Pattern.compile(MAIL + "/[^/]+/(accept|decline)");

	/**
	 * The operations, in the order of the documentation.
	 */
	public static final List<Row> ROWS = List.of(
	// @formatter:off
			new Row(HttpMethod.POST,   "/reset", "resets everything, or only the organization ?orgId="),
			new Row(HttpMethod.GET,    "/state", "exports the state in the format of a seed file"),
			new Row(HttpMethod.PUT,    "/state", "replaces the state with a seed"),
			new Row(HttpMethod.POST,   "/state", "adds the content of a seed to the state"),

			new Row(HttpMethod.GET,    "/snapshots",                "lists snapshots"),
			new Row(HttpMethod.PUT,    "/snapshots/{name}",         "stores the state as a snapshot"),
			new Row(HttpMethod.POST,   "/snapshots/{name}/restore", "restores a snapshot"),
			new Row(HttpMethod.DELETE, "/snapshots/{name}",         "deletes a snapshot"),

			new Row(HttpMethod.GET,    "/orgs",                "lists organizations with the numbers of their people (?q=, ?pageNum=, ?itemsPerPage=)"),
			new Row(HttpMethod.GET,    "/orgs/{orgId}",        "returns an organization with its projects and teams"),
			new Row(HttpMethod.GET,    "/orgs/{orgId}/people", "lists members and invitations (?groupId=, ?status=, ?q=, ?pageNum=, ?itemsPerPage=)"),
			new Row(HttpMethod.POST,   "/orgs",         "creates an organization with a project, an API key and a service account"),
			new Row(HttpMethod.DELETE, "/orgs/{orgId}", "deletes an organization and everything in it"),

			new Row(HttpMethod.POST,   "/orgs/{orgId}/invitations", "invites a user to the organization or to a project of it"),
			new Row(HttpMethod.DELETE, "/invitations/{invitationId}", "withdraws an invitation"),
			new Row(HttpMethod.POST,   "/invitations/{invitationId}/accept",  "accepts an invitation; the invitee becomes an active member"),
			new Row(HttpMethod.POST,   "/invitations/{invitationId}/decline", "declines an invitation"),
			new Row(HttpMethod.POST,   "/invitations/{invitationId}/expire",  "expires an invitation"),

			new Row(HttpMethod.GET,    "/inbox", "lists messages to invitees, newest first (?to=, ?orgId=, ?limit=; ?timeout=PT10S waits for one)"),
			new Row(HttpMethod.GET,    "/inbox/{messageId}", "returns a message"),
			new Row(HttpMethod.DELETE, "/inbox", "deletes messages (?to=, ?orgId=)"),
			new Row(HttpMethod.GET,    "/mail/{token}/accept",  "the page of a message's link; changes nothing"),
			new Row(HttpMethod.POST,   "/mail/{token}/accept",  "the page's button: accepts the invitation"),
			new Row(HttpMethod.GET,    "/mail/{token}/decline", "the page of a message's other link; changes nothing"),
			new Row(HttpMethod.POST,   "/mail/{token}/decline", "the page's button: declines the invitation"),

			new Row(HttpMethod.GET,    "/clock",  "returns domain time"),
			new Row(HttpMethod.PUT,    "/clock",  "sets domain time: {\"now\"}, {\"shift\": \"P31D\"}, {\"frozen\"}"),
			new Row(HttpMethod.DELETE, "/clock",  "returns domain time to the system's time"),

			new Row(HttpMethod.GET,    "/faults", "lists faults in order, with their hits"),
			new Row(HttpMethod.PUT,    "/faults", "replaces the faults: {\"faults\": [...]}; {} is none"),
			new Row(HttpMethod.POST,   "/faults", "adds a fault behind the others, which keep their hits"),
			new Row(HttpMethod.DELETE, "/faults", "deletes all faults"),
			new Row(HttpMethod.DELETE, "/faults/{faultId}", "deletes a fault; the others keep their hits"),
			new Row(HttpMethod.GET,    "/requests",        "lists recorded requests and responses, newest first"),
			new Row(HttpMethod.GET,    "/requests/{number}", "returns one request in full, with a command that repeats it"),
			new Row(HttpMethod.GET,    "/events",          "streams requests and changes as server-sent events (?since=)"),
			new Row(HttpMethod.DELETE, "/requests",        "deletes recorded requests (?orgId=)"),
			new Row(HttpMethod.POST,   "/requests/verify", "verifies how often a request was made; can wait for it"),

			new Row(HttpMethod.GET,    "/connection", "describes how clients connect: address, keys, and a text for each client"),
			new Row(HttpMethod.GET,    "/behaviours", "lists behaviours with their evidence and settings"),
			new Row(HttpMethod.GET,    "/routes",     "lists all calls: these, and Atlas's operations"),
			new Row(HttpMethod.GET,    "/openapi",    "describes these calls in OpenAPI 3.1"),
			new Row(HttpMethod.GET,    "/openapi/atlas", "describes Atlas's operations in OpenAPI 3.1"),

			new Row(HttpMethod.GET,    "/console/",              "the console, a page for browsers"),
			new Row(HttpMethod.GET,    "/console/assets/{file}", "a file of the console"),
			new Row(HttpMethod.GET,    "/console/assets/{directory}/{file}", "a file of a part of the console"));
	// @formatter:on

	private ControlOperations() {
	}

	/**
	 * Returns whether a request is for the control API. The check uses the decoded path,
	 * as handler mappings do, so that an encoded letter does not bypass the access
	 * filter.
	 * @param request the request
	 * @return whether the request is for the control API
	 */
	public static boolean isCalledBy(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith(ROOT) && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
	}

	/**
	 * Returns whether a request is for a page: that of a link in a message, or the
	 * console. Pages need no control token: the link contains a token of its own, and the
	 * console has no data and asks for the token. They accept any parameter.
	 */
	static boolean isPage(HttpServletRequest request) {
		String path = request.getServletPath();
		return LINK.matcher(path).matches() || path.startsWith(CONSOLE + "/");
	}

	/**
	 * One operation.
	 *
	 * @param method the method
	 * @param path the path below {@link #ROOT}
	 * @param summary the effect of the operation
	 */
	public record Row(HttpMethod method, String path, String summary) {

		@Override
		public String toString() {
			return this.method + " " + ROOT + this.path;
		}

	}

}
