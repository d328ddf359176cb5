package io.mockatlas.security.digest;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Thread-safe HMAC-SHA256 with one secret. Each call works on a clone of an initialized
 * instance, which avoids both the lookup of the algorithm and a shared lock.
 */
public final class Hmac {

	private static final String ALGORITHM = "HmacSHA256";

	private final Mac original;

	/**
	 * Creates an HMAC with a secret.
	 * @param secret the key
	 */
	public Hmac(byte[] secret) {
		try {
			this.original = Mac.getInstance(ALGORITHM);
			this.original.init(new SecretKeySpec(secret, ALGORITHM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Computes the authentication code of a text.
	 * @param text the text
	 * @return 32 bytes
	 */
	public byte[] of(byte[] text) {
		try {
			return ((Mac) this.original.clone()).doFinal(text);
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
