package io.mockatlas.testing;

import java.net.URI;
import java.util.Map;

/**
 * Organization for a test, with an API key and a service account that are both
 * Organization Owners.
 *
 * @param baseUrl the base URL of the server, such as {@code http://127.0.0.1:41234}
 * @param orgId the ID of the organization
 * @param orgName the name of the organization
 * @param projectId the ID of its project
 * @param publicKey the public key of the API key
 * @param privateKey the private key of the API key
 * @param clientId the client ID of the service account
 * @param clientSecret the secret of the service account
 */
public record AtlasOrganization(URI baseUrl, String orgId, String orgName, String projectId, String publicKey,
		String privateKey, String clientId, String clientSecret) {

	static AtlasOrganization of(URI baseUrl, Map<?, ?> answer) {
		return new AtlasOrganization(baseUrl, Json.text(answer, "orgId"), Json.text(answer, "orgName"),
				Json.text(answer, "projectId"), Json.text(answer, "publicKey"), Json.text(answer, "privateKey"),
				Json.text(answer, "clientId"), Json.text(answer, "clientSecret"));
	}

}
