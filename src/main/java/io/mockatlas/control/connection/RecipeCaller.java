package io.mockatlas.control.connection;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Caller in the text of a recipe: an API key, its organization and a project.
 *
 * @param publicKey the public key
 * @param privateKey the private key
 * @param orgId the organization
 * @param projectId the project
 */
record RecipeCaller(String publicKey, String privateKey, String orgId, String projectId) {

	/**
	 * Organization Owner of the sandbox, whom the resources and the documentation name.
	 */
	static final RecipeCaller SANDBOX = new RecipeCaller("orgowner", "11111111-1111-4111-8111-111111111111",
			"690000000000000000000a01", "690000000000000000000a11");

	/**
	 * Placeholders for a server without API keys.
	 */
	static final RecipeCaller UNKNOWN = new RecipeCaller("YOUR_PUBLIC_KEY", "YOUR_PRIVATE_KEY", "YOUR_ORG_ID",
			"YOUR_PROJECT_ID");

	/**
	 * Returns a caller with placeholders for the values that are not known.
	 */
	static RecipeCaller of(String publicKey, @Nullable String privateKey, String orgId, @Nullable String projectId) {
		return new RecipeCaller(publicKey, Objects.requireNonNullElse(privateKey, UNKNOWN.privateKey()), orgId,
				Objects.requireNonNullElse(projectId, UNKNOWN.projectId()));
	}

	/**
	 * Replaces the caller of the sandbox by this one.
	 */
	String insertedIn(String text) {
		return text.replace(SANDBOX.publicKey(), this.publicKey)
			.replace(SANDBOX.privateKey(), this.privateKey)
			.replace(SANDBOX.orgId(), this.orgId)
			.replace(SANDBOX.projectId(), this.projectId);
	}

}
