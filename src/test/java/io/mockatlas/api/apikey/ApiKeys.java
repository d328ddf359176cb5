package io.mockatlas.api.apikey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;

/**
 * Client of the API keys of an organization, with the key of its owner.
 *
 * @param atlas the client that sends the requests
 * @param acme the organization
 */
public record ApiKeys(AtlasClient atlas, Acme acme) {

	/**
	 * ID without an API key.
	 */
	public static final String NOBODY = "690000000000000000000fff";

	/**
	 * Returns the v2 path of the organization's keys.
	 */
	String all() {
		return all(Api.V2);
	}

	String all(Api api) {
		return api.base() + "/orgs/" + this.acme.id() + "/apiKeys";
	}

	/**
	 * Returns the v2 path of the keys of acme-web.
	 */
	String ofWeb() {
		return ofWeb(Api.V2);
	}

	String ofWeb(Api api) {
		return api.base() + "/groups/" + this.acme.webId() + "/apiKeys";
	}

	/**
	 * Returns the v2 path of the access list of a key.
	 */
	public String accessList(String id) {
		return all() + "/" + id + "/accessList";
	}

	Response create(String role) {
		return this.atlas.post(this.acme.orgOwner(), all(), """
				{"desc":"CI","roles":["%s"]}""".formatted(role));
	}

	public Response createOnWeb(String role) {
		return this.atlas.post(this.acme.orgOwner(), ofWeb(), """
				{"desc":"CI","roles":["%s"]}""".formatted(role));
	}

	Response get(String id) {
		return this.atlas.get(this.acme.orgOwner(), all() + "/" + id);
	}

	/**
	 * Returns the ID of a key.
	 */
	public String id(Key key) {
		List<String> ids = this.atlas.get(this.acme.orgOwner(), all() + "?itemsPerPage=500")
			.json("$.results[?(@.publicKey=='" + key.publicKey() + "')].id");
		return ids.get(0);
	}

	/**
	 * Returns the key in a response that contains its private key in full.
	 */
	public static Key key(Response created) {
		return new Key(created.json("$.publicKey"), created.json("$.privateKey"));
	}

	/**
	 * Returns a private key as shown after its creation.
	 */
	static String redacted(String privateKey) {
		return "********-****-****-" + privateKey.substring(24);
	}

	/**
	 * Returns the names of all headers of a response: these resources are rate-limited
	 * and not deprecated.
	 */
	public static Set<String> headers(Api api) {
		Set<String> names = new TreeSet<>(api.headers());
		names.removeAll(Set.of("deprecation", "sunset"));
		return names;
	}

	/**
	 * Returns the names of all headers of an error that an operation of these resources
	 * reports.
	 */
	static Set<String> headersOfError(Api api) {
		Set<String> names = new TreeSet<>(api.headersOfError());
		names.removeAll(Set.of("deprecation", "sunset"));
		return names;
	}

}
