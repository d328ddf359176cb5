package io.mockatlas.access.digest;

import org.springframework.security.core.Authentication;

/**
 * Somebody who can sign in by digest.
 */
public interface DigestAccount {

	/**
	 * What is kept of the private key.
	 * @return the MD5 of public key, realm and private key, in hex
	 */
	String ha1();

	/**
	 * What the account is once it has proved itself.
	 * @return an authenticated token
	 */
	Authentication signedIn();

}
