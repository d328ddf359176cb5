package io.mockatlas.access;

/**
 * A secret that has just been made, which is the one time that it can be told.
 *
 * @param kept the secret as it is kept
 * @param secret the secret itself
 */
public record NewSecret(ServiceAccountSecret kept, String secret) {

	/**
	 * Without the secret.
	 */
	@Override
	public String toString() {
		return this.kept.maskedValue();
	}

}
