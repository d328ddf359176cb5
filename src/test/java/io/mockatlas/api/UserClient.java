package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.jspecify.annotations.Nullable;

/**
 * Client of user operations in version 2025-02-19, the first one with pending users.
 */
public record UserClient(AtlasClient atlas) {

	/**
	 * Media type of requests.
	 */
	public static final String ACCEPT = "application/vnd.atlas.2025-02-19+json";

	/**
	 * Content type of successful responses.
	 */
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

	/**
	 * Creates an account by {@code POST /users}, with ORG_MEMBER in an organization. The
	 * operation exists in version 2023-01-01 only.
	 */
	public Response createAccount(Acme acme, String username) {
		return this.atlas.post(acme.orgOwner(), Api.V2.base() + "/users", """
				{"username":"%s","firstName":"A","lastName":"B","roles":[{"orgId":"%s","roleName":"ORG_MEMBER"}]}"""
			.formatted(username, acme.id()));
	}

	private Response send(Key key, String method, String target, @Nullable String body) {
		return this.atlas.send(key, method, target, body, "Accept", ACCEPT, "Content-Type", ACCEPT);
	}

	/**
	 * Returns the path of the users of an organization.
	 */
	public static String users(Acme acme) {
		return Api.V2.base() + "/orgs/" + acme.id() + "/users";
	}

	/**
	 * Returns the path of the users of acme-web.
	 */
	public static String webUsers(Acme acme) {
		return Api.V2.base() + "/groups/" + acme.webId() + "/users";
	}

	/**
	 * Returns the path of the team platform.
	 */
	public static String team(Acme acme) {
		return Api.V2.teams(acme) + "/" + acme.team().id();
	}

}
