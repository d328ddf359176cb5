package io.mockatlas.compare;

/**
 * Credentials of the caller: an API key or a service account. Its text has no secret.
 *
 * @param isServiceAccount whether it is a service account
 * @param id the public key or the client id
 * @param secret the private key or the client secret
 */
record Credentials(boolean isServiceAccount, String id, String secret) {

	@Override
	public String toString() {
		return (this.isServiceAccount) ? "service account" : "API key";
	}

}
