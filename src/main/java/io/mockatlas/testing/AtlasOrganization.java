package io.mockatlas.testing;

import java.net.URI;
import java.util.Map;

/**
 * An organization that a test has for itself, and who may call for it: an API key and a
 * service account, both Organization Owners.
 *
 * @param baseUrl the server, such as {@code http://127.0.0.1:41234}
 * @param orgId the organization
 * @param orgName its name
 * @param projectId its project
 * @param publicKey the public half of the API key
 * @param privateKey the private half
 * @param clientId the service account
 * @param clientSecret its secret
 */
public record AtlasOrganization(URI baseUrl, String orgId, String orgName, String projectId, String publicKey,
		String privateKey, String clientId, String clientSecret) {

	static AtlasOrganization of(URI baseUrl, Map<?, ?> answer) {
		return new AtlasOrganization(baseUrl, Json.text(answer, "orgId"), Json.text(answer, "orgName"),
				Json.text(answer, "projectId"), Json.text(answer, "publicKey"), Json.text(answer, "privateKey"),
				Json.text(answer, "clientId"), Json.text(answer, "clientSecret"));
	}

}
