package io.mockatlas.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A caller whose credentials were right.
 */
final class SignedIn extends AbstractAuthenticationToken {

	private final transient Caller caller;

	SignedIn(Caller caller) {
		super(AuthorityUtils.NO_AUTHORITIES);
		this.caller = caller;
		setAuthenticated(true);
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	/**
	 * What the caller signed in with, for those who need not know what a caller is.
	 */
	@Override
	public String getName() {
		return this.caller.username();
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

}
