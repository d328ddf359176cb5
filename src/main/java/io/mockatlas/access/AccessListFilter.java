package io.mockatlas.access;

import java.io.IOException;

import io.mockatlas.errors.ErrorCode;
import io.mockatlas.wire.CallerName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Holds where a request comes from against the caller's access list: after sign-in,
 * however that was done, and before anything is looked at that the request asks for.
 */
final class AccessListFilter extends HttpFilter {

	private final transient AccessListUses uses;

	AccessListFilter(AccessListUses uses) {
		this.uses = uses;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
			Caller caller = signedIn.getPrincipal();
			CallerName.noteProof(request, caller.username());
			if (!caller.reach().isAnywhere()) {
				check(caller, CallerAddress.of(request));
			}
		}
		chain.doFilter(request, response);
	}

	private void check(Caller caller, String address) {
		if (caller.reach().isNowhere()) {
			throw new RefusedException(ErrorCode.ORG_REQUIRES_ACCESS_LIST.exception(address),
					"no access list, which organization " + caller.org() + " requires");
		}
		CidrBlock block = caller.reach().smallestAround(address);
		if (block == null) {
			throw new RefusedException(ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST.exception(address),
					address + " is not on the access list");
		}
		this.uses.note(caller.id(), block, address);
	}

}
