package io.mockatlas.api.serviceaccount;

import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.jspecify.annotations.Nullable;

/**
 * Client of the service accounts of an organization, by default with the key of its
 * owner.
 *
 * @param atlas the client that sends the requests
 * @param acme the organization
 */
public record ServiceAccounts(AtlasClient atlas, Acme acme) {

	/**
	 * Client id without a service account.
	 */
	public static final String NOBODY = "mdb_sa_id_690000000000000000000fff";

	/**
	 * Response for an account with a new secret.
	 */
	static final String CREATED = """
			{"clientId":"%s","createdAt":"<time>","description":"Runs the tests","name":"CI","roles":["%s"],\
			"secrets":[{"createdAt":"<time>","expiresAt":"<time>","id":"<id>","secret":"%s"}]}""";

	/**
	 * Later response for the account.
	 */
	static final String KEPT = """
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

	private static final String TYPE = "application/vnd.atlas.2024-08-05+json";

	/**
	 * Returns the path of the organization's accounts.
	 */
	String all() {
		return "/api/atlas/v2/orgs/" + this.acme.id() + "/serviceAccounts";
	}

	/**
	 * Returns the path of the accounts of acme-web.
	 */
	String ofWeb() {
		return "/api/atlas/v2/groups/" + this.acme.webId() + "/serviceAccounts";
	}

	String one(Response created) {
		return all() + "/" + created.json("$.clientId");
	}

	String oneOfWeb(Response created) {
		return ofWeb() + "/" + created.json("$.clientId");
	}

	Response create(String role) {
		return post(all(), body(role));
	}

	Response createOnWeb(String role) {
		return post(ofWeb(), body(role));
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
		return this.atlas.send(key, method, target, body, "Accept", TYPE, "Content-Type", TYPE);
	}

	/**
	 * Returns the credentials in a response that contains a secret in full.
	 */
	static ClientCredentials client(Response created) {
		return new ClientCredentials(created.json("$.clientId"), created.json("$.secrets[0].secret"));
	}

	/**
	 * Returns the status of a request with a new token, or else of the token request.
	 */
	int statusWithNewToken(ClientCredentials client) {
		Response token = this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", client.basic());
		return (token.status() == 200) ? statusWith(token.json("$.access_token")) : token.status();
	}

	/**
	 * Returns the status of a request with a token.
	 */
	int statusWith(String token) {
		return this.atlas.sendBearer(token, "GET", "/api/atlas/v1.0/groups/" + this.acme.webId() + "/invites", null)
			.status();
	}

	private static String body(String role) {
		return """
				{"description":"Runs the tests","name":"CI","roles":["%s"],"secretExpiresAfterHours":8}"""
			.formatted(role);
	}

	private static Set<String> headersOfError() {
		Set<String> names = new TreeSet<>(HEADERS);
		names.add("x-error-code");
		return names;
	}

}
