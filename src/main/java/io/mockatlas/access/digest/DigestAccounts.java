package io.mockatlas.access.digest;

import org.jspecify.annotations.Nullable;

/**
 * The accounts that can sign in by digest.
 */
@FunctionalInterface
public interface DigestAccounts {

	/**
	 * Finds an account.
	 * @param publicKey its public key
	 * @param target the target of the request that it signs
	 * @return the account; null if there is none
	 */
	@Nullable DigestAccount find(String publicKey, String target);

}
