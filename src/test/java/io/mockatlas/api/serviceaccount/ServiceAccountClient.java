package io.mockatlas.api.serviceaccount;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Client of the service accounts of an organization, by default with the key of its
 * owner.
 *
 * @param atlas the client that sends the requests
 * @param acme the organization
 */
public record ServiceAccountClient(AtlasClient atlas, Acme acme) {

	/**
	 * Client ID that no service account has.
	 */
	public static final String UNKNOWN_ID = "mdb_sa_id_690000000000000000000fff";

	/**
	 * Response body for a new account, with %s for client ID, role and secret.
	 */
	static final String WITH_SECRET = """
			{"clientId":"%s","createdAt":"<time>","description":"Runs the tests","name":"CI","roles":["%s"],\
			"secrets":[{"createdAt":"<time>","expiresAt":"<time>","id":"<id>","secret":"%s"}]}""";

	/**
	 * Later response body for the account, with %s for client ID, role and the last
	 * characters of the secret.
	 */
	static final String WITH_MASKED_SECRET = """
			{"clientId":"%s","createdAt":"<time>","description":"Runs the tests","name":"CI","roles":["%s"],\
			"secrets":[{"createdAt":"<time>","expiresAt":"<time>","id":"<id>","maskedSecretValue":"mdb_sa_sk_...%s"}]}""";

	/**
	 * Names of all headers of a response with a body.
	 */
	static final Set<String> HEADERS = new TreeSet<>(Set.of("content-length", "content-type", "referrer-policy",
			"strict-transport-security", "x-content-type-options", "x-envoy-upstream-service-time", "x-frame-options",
			"x-java-method", "x-mongodb-service-version", "x-permitted-cross-domain-policies"));

	/**
	 * Names of all headers of an error that an operation reports.
	 */
	static final Set<String> HEADERS_OF_ERROR = headersOfError();

	/**
	 * Media type of requests, in the first version of the operations.
	 */
	static final String ACCEPT = "application/vnd.atlas.2024-08-05+json";

	/**
	 * Content type of successful responses.
	 */
	static final String CONTENT_TYPE = ACCEPT + ";charset=utf-8";

	/**
	 * Returns the path of the organization's accounts.
	 */
	String accounts() {
		return "/api/atlas/v2/orgs/" + this.acme.id() + "/serviceAccounts";
	}

	/**
	 * Returns the path of the accounts of acme-web.
	 */
	String webAccounts() {
		return "/api/atlas/v2/groups/" + this.acme.webId() + "/serviceAccounts";
	}

	String account(Response created) {
		return accounts() + "/" + created.json("$.clientId");
	}

	String webAccount(Response created) {
		return webAccounts() + "/" + created.json("$.clientId");
	}

	Response create(String role) {
		return create(accounts(), role);
	}

	Response createOnWeb(String role) {
		return create(webAccounts(), role);
	}

	Response create(String target, String role) {
		return post(target, """
				{"description":"Runs the tests","name":"CI","roles":["%s"],"secretExpiresAfterHours":8}"""
			.formatted(role));
	}

	Response get(String target) {
		return send(this.acme.orgOwner(), "GET", target, null);
	}

	Response post(String target, String body) {
		return send(this.acme.orgOwner(), "POST", target, body);
	}

	Response patch(String target, String body) {
		return send(this.acme.orgOwner(), "PATCH", target, body);
	}

	Response delete(String target) {
		return send(this.acme.orgOwner(), "DELETE", target, null);
	}

	Response send(Key key, String method, String target, @Nullable String body) {
		return this.atlas.send(key, method, target, body, "Accept", ACCEPT, "Content-Type", ACCEPT);
	}

	/**
	 * Returns client IDs that the organization does not have: that of another
	 * organization's account, an unknown one and malformed ones.
	 */
	List<String> idsNotFound(Response foreign) {
		return List.of(foreign.json("$.clientId"), UNKNOWN_ID, "690000000000000000000fff", this.acme.inviter(),
				"mdb_sa_id_", "x");
	}

	/**
	 * Returns the credentials in a response that contains a secret in full.
	 */
	static ServiceAccountCredentials credentials(Response created) {
		return new ServiceAccountCredentials(created.json("$.clientId"), created.json("$.secrets[0].secret"));
	}

	/**
	 * Returns the status of a request with a new token, or else of the token request.
	 */
	int statusWithNewToken(ServiceAccountCredentials client) {
		Response token = this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", client.basic());
		return (token.status() == 200) ? statusWithToken(token.json("$.access_token")) : token.status();
	}

	/**
	 * Returns the status of a request with a token.
	 */
	int statusWithToken(String token) {
		return this.atlas.getBearer(token, Api.V1.webInvites(this.acme)).status();
	}

	/**
	 * Sends a request with a token.
	 */
	Response sendBearer(String token, String method, String target) {
		return this.atlas.sendUnsigned(method, target, null, "Accept", ACCEPT, "Authorization", "Bearer " + token);
	}

	private static Set<String> headersOfError() {
		Set<String> names = new TreeSet<>(HEADERS);
		names.add("x-error-code");
		return names;
	}

}
