package io.mockatlas.security;

import io.mockatlas.caller.Caller;
import io.mockatlas.caller.ProjectScope;
import io.mockatlas.objectid.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Authentication of a caller with valid credentials.
 */
public final class AuthenticatedCaller extends AbstractAuthenticationToken {

	private final transient Caller caller;

	private final transient @Nullable ProjectScope project;

	/**
	 * Creates the authentication of a caller.
	 * @param caller the caller
	 * @param project the project that the request names, if already loaded
	 */
	AuthenticatedCaller(Caller caller, @Nullable ProjectScope project) {
		super(AuthorityUtils.NO_AUTHORITIES);
		this.caller = caller;
		this.project = project;
		setAuthenticated(true);
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	/**
	 * Returns a project with its organization if authentication has loaded it.
	 */
	@Nullable ProjectScope place(ProjectId id) {
		return (this.project != null && this.project.project().equals(id)) ? this.project : null;
	}

	/**
	 * Returns the username, for code that does not know the {@link Caller} type.
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
