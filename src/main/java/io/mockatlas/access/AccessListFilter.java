package io.mockatlas.access;

import java.io.IOException;

import io.mockatlas.errors.ErrorCode;
import io.mockatlas.wire.CallerName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds where a request comes from against the caller's access list: after sign-in,
 * however that was done, and before anything is looked at that the request asks for.
 */
final class AccessListFilter extends OncePerRequestFilter {

	private final AccessLists lists;

	AccessListFilter(AccessLists lists) {
		this.lists = lists;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn != null && signedIn.getPrincipal() instanceof Caller caller) {
			CallerName.noteProof(request, caller.username());
			check(caller, CallerAddress.of(request));
		}
		chain.doFilter(request, response);
	}

	private void check(Caller caller, String address) {
		switch (caller.reach()) {
			case ANYWHERE -> {
				// Nobody says otherwise.
			}
			case LISTED -> {
				if (!this.lists.admit(caller.id(), address)) {
					throw new RefusedException(ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST.exception(address),
							address + " is not on the access list");
				}
			}
			case NOWHERE -> throw new RefusedException(ErrorCode.ORG_REQUIRES_ACCESS_LIST.exception(address),
					"no access list, which organization " + caller.org() + " requires");
		}
	}

}
