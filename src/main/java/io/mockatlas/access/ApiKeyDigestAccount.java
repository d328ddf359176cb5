package io.mockatlas.access;

import io.mockatlas.access.digest.DigestAccount;

import org.springframework.security.core.Authentication;

/**
 * An API key as an account that signs in by digest.
 *
 * @param ha1 the MD5 of public key, realm and private key, in hex
 * @param signedIn the authenticated token of the key
 */
record ApiKeyDigestAccount(String ha1, Authentication signedIn) implements DigestAccount {

	/**
	 * Without HA1, which is as good as the private key.
	 */
	@Override
	public String toString() {
		return this.signedIn.getName();
	}

}
