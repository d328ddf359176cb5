package io.mockatlas.access;

import io.mockatlas.access.digest.DigestAccount;

import org.springframework.security.core.Authentication;

/**
 * An API key as somebody who signs in by digest.
 *
 * @param key the key
 */
record ApiKeyAccount(ApiKey key) implements DigestAccount {

	@Override
	public String ha1() {
		return this.key.ha1();
	}

	@Override
	public Authentication signedIn() {
		return this.key.signedIn();
	}

}
