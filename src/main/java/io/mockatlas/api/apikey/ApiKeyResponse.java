package io.mockatlas.api.apikey;

import java.util.List;

import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.NewApiKey;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;

/**
 * Response body of an API key (recorded), shared by the organization's and the project's
 * resources. The private key is complete only in the response that creates the key.
 */
public record ApiKeyResponse(String desc, String id, List<Page.Link> links, String privateKey, String publicKey,
		List<ApiKeyRole> roles) {

	static ApiKeyResponse of(ApiKey key, Links links) {
		return of(key, key.redactedPrivateKey(), links);
	}

	/**
	 * Returns the response that creates a key.
	 * @param made the key
	 * @param links the links of the response
	 * @return the response, with the private key
	 */
	public static ApiKeyResponse of(NewApiKey made, Links links) {
		return of(made.key(), made.privateKey(), links);
	}

	private static ApiKeyResponse of(ApiKey key, String privateKey, Links links) {
		String path = "/orgs/" + key.organization().id() + "/apiKeys/" + key.id();
		return new ApiKeyResponse(key.description(), key.id().value(), links.of(path), privateKey, key.username(),
				ApiKeyRole.of(key));
	}

	/**
	 * Returns the public key only, without the secret.
	 */
	@Override
	public String toString() {
		return "ApiKeyResponse[publicKey=" + this.publicKey + "]";
	}

}
