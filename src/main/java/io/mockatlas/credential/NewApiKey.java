package io.mockatlas.credential;

/**
 * Newly created API key with its private key, which is shown only once.
 *
 * @param key the key
 * @param privateKey the private key in full
 */
public record NewApiKey(ApiKey key, String privateKey) {

	/**
	 * Omits the private key.
	 */
	@Override
	public String toString() {
		return "NewApiKey[publicKey=" + this.key.username() + "]";
	}

}
