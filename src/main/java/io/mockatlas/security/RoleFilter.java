package io.mockatlas.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Filter that requires the role in the role table. A path without a row is open to every
 * authenticated caller.
 */
final class RoleFilter extends HttpFilter {

	private final transient RoleTable roles;

	private final transient RoleAuthorization authorization;

	RoleFilter(RoleTable roles, RoleAuthorization authorization) {
		this.roles = roles;
		this.authorization = authorization;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof AuthenticatedCaller authenticated)) {
			throw new IllegalStateException("the role filter requires an authenticated caller");
		}
		RoleTable.Match match = this.roles.find(request);
		if (match != null) {
			this.authorization.authorize(authenticated, match, request);
		}
		chain.doFilter(request, response);
	}

}
