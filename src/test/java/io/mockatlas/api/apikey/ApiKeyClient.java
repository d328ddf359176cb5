package io.mockatlas.api.apikey;

import java.util.List;

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
public record ApiKeyClient(AtlasClient atlas, Acme acme) {

	/**
	 * ID that no API key has.
	 */
	public static final String UNKNOWN_ID = "690000000000000000000fff";

	/**
	 * Returns the v2 path of the organization's keys.
	 */
	String keys() {
		return keys(Api.V2);
	}

	String keys(Api api) {
		return api.base() + "/orgs/" + this.acme.id() + "/apiKeys";
	}

	/**
	 * Returns the v2 path of the keys of acme-web.
	 */
	String webKeys() {
		return webKeys(Api.V2);
	}

	String webKeys(Api api) {
		return api.base() + "/groups/" + this.acme.webId() + "/apiKeys";
	}

	/**
	 * Returns the v2 path of the access list of a key.
	 */
	public String accessList(String id) {
		return keys() + "/" + id + "/accessList";
	}

	Response create(String role) {
		return this.atlas.post(this.acme.orgOwner(), keys(), """
				{"desc":"CI","roles":["%s"]}""".formatted(role));
	}

	public Response createOnWeb(String role) {
		return this.atlas.post(this.acme.orgOwner(), webKeys(), """
				{"desc":"CI","roles":["%s"]}""".formatted(role));
	}

	Response get(String id) {
		return this.atlas.get(this.acme.orgOwner(), keys() + "/" + id);
	}

	/**
	 * Returns the ID of a key of the organization.
	 */
	public String id(Key key) {
		List<String> ids = this.atlas.get(this.acme.orgOwner(), keys() + "?itemsPerPage=500")
			.json("$.results[?(@.publicKey=='" + key.publicKey() + "')].id");
		return ids.get(0);
	}

	/**
	 * Returns a private key as shown after its creation.
	 */
	static String redacted(String privateKey) {
		return "********-****-****-" + privateKey.substring(24);
	}

}
