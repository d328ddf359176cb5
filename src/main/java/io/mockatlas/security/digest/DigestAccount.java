package io.mockatlas.security.digest;

import org.springframework.security.core.Authentication;

/**
 * Account that can authenticate by HTTP Digest.
 */
public interface DigestAccount {

	/**
	 * Returns the stored form of the private key.
	 * @return the MD5 of public key, realm and private key, in hex
	 */
	String ha1();

	/**
	 * Returns the authentication of the account after verification.
	 * @return an authenticated token
	 */
	Authentication signedIn();

}
