package io.mockatlas.credential;

/**
 * Newly created secret in plain text, which is shown only once.
 *
 * @param kept the stored secret
 * @param secret the plain text
 */
public record NewSecret(ServiceAccountSecret kept, String secret) {

	/**
	 * Omits the plain text.
	 */
	@Override
	public String toString() {
		return this.kept.maskedValue();
	}

}
