package io.mockatlas.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Requires of a caller the role that the role table requires. A path without a row is
 * open to every caller who signed in.
 */
final class RoleFilter extends HttpFilter {

	private final transient RoleAuthorizationManager authorization;

	RoleFilter(RoleAuthorizationManager authorization) {
		this.authorization = authorization;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof AuthenticatedCaller authenticated)) {
			throw new IllegalStateException("the role filter requires an authenticated caller");
		}
		RoleMatcher.Match match = RoleTable.find(request);
		if (match != null) {
			this.authorization.authorize(authenticated, match, request);
		}
		chain.doFilter(request, response);
	}

}
