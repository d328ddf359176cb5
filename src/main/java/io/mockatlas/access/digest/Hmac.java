package io.mockatlas.access.digest;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under one secret, for any number of threads: each call works on a copy of a
 * keyed original, which spares it both the look-up of an algorithm and a shared lock.
 */
public final class Hmac {

	private static final String ALGORITHM = "HmacSHA256";

	private final Mac original;

	/**
	 * Keys it.
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
	 * The code of a text.
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
