package io.mockatlas.security;

import io.mockatlas.security.digest.DigestAccount;

import org.springframework.security.core.Authentication;

/**
 * Digest account of an API key.
 *
 * @param ha1 the MD5 of public key, realm and private key, in hex
 * @param signedIn the authenticated token of the key
 */
record ApiKeyDigestAccount(String ha1, Authentication signedIn) implements DigestAccount {

	/**
	 * Omits HA1, which is equivalent to the private key.
	 */
	@Override
	public String toString() {
		return this.signedIn.getName();
	}

}
