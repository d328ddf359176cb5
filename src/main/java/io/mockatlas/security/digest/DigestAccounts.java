package io.mockatlas.security.digest;

import org.jspecify.annotations.Nullable;

/**
 * Lookup of the accounts that can authenticate by HTTP Digest.
 */
@FunctionalInterface
public interface DigestAccounts {

	/**
	 * Finds an account.
	 * @param publicKey the public key
	 * @param target the target of the signed request
	 * @return the account, or null if it does not exist
	 */
	@Nullable DigestAccount find(String publicKey, String target);

}
