package io.mockatlas.access;

/**
 * A key that has just been made: the only time that anybody sees its private half.
 *
 * @param key the key
 * @param privateKey the secret in full
 */
public record NewApiKey(ApiKey key, String privateKey) {

	/**
	 * Without the secret.
	 */
	@Override
	public String toString() {
		return "NewApiKey[publicKey=" + this.key.username() + "]";
	}

}
