package io.mockatlas.api;

import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.jspecify.annotations.Nullable;

/**
 * The running server, asked for the version in which pending users exist.
 */
public record Successor(AtlasClient atlas) {

	public static final String ACCEPT = "application/vnd.atlas.2025-02-19+json";

	public static final String CONTENT_TYPE = ACCEPT + ";charset=utf-8";

	public Response get(Key key, String target) {
		return this.atlas.send(key, "GET", target, null, "Accept", ACCEPT);
	}

	public Response delete(Key key, String target) {
		return this.atlas.send(key, "DELETE", target, null, "Accept", ACCEPT);
	}

	public Response post(Key key, String target, String body) {
		return send(key, "POST", target, body);
	}

	public Response patch(Key key, String target, String body) {
		return send(key, "PATCH", target, body);
	}

	private Response send(Key key, String method, String target, @Nullable String body) {
		return this.atlas.send(key, method, target, body, "Accept", ACCEPT, "Content-Type", ACCEPT);
	}

	/**
	 * The path of the users of an organization.
	 */
	public static String users(Acme acme) {
		return "/api/atlas/v2/orgs/" + acme.id() + "/users";
	}

	/**
	 * The path of the users of acme-web.
	 */
	public static String webUsers(Acme acme) {
		return "/api/atlas/v2/groups/" + acme.webId() + "/users";
	}

	/**
	 * The path of the team platform.
	 */
	public static String team(Acme acme) {
		return "/api/atlas/v2/orgs/" + acme.id() + "/teams/" + acme.team().id();
	}

	/**
	 * The names of all headers of an answer of a resource that is not deprecated and
	 * whose capacity is not recorded.
	 */
	public static Set<String> headers() {
		Set<String> names = new TreeSet<>(Api.V2.headers());
		names.removeAll(Set.of("deprecation", "sunset", "ratelimit-limit", "ratelimit-remaining"));
		return names;
	}

}
