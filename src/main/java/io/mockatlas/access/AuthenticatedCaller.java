package io.mockatlas.access;

import io.mockatlas.directory.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A caller whose credentials were right.
 */
public final class AuthenticatedCaller extends AbstractAuthenticationToken {

	private final transient Caller caller;

	private final transient @Nullable ProjectScope project;

	/**
	 * Makes the token of a caller.
	 * @param caller the caller
	 * @param project the project that the request names, if that is known already
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
	 * The organization of a project, if the sign-in has found it.
	 */
	@Nullable ProjectScope place(ProjectId id) {
		return (this.project != null && this.project.project().equals(id)) ? this.project : null;
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
