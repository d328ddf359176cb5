package io.mockatlas.security;

import java.io.IOException;

import io.mockatlas.accesslist.AccessListUsage;
import io.mockatlas.caller.AllowedBlock;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.protocol.CallerName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Filter that checks the address of a request against the caller's access list. It runs
 * after authentication by any method, and before any access to the requested resource.
 */
final class AccessListFilter extends HttpFilter {

	private final transient AccessListUsage usage;

	AccessListFilter(AccessListUsage usage) {
		this.usage = usage;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof AuthenticatedCaller authenticated) {
			Caller caller = authenticated.getPrincipal();
			CallerName.storeAuthenticated(request, caller.username());
			if (!caller.networkPolicy().isUnrestricted()) {
				check(caller, CallerAddress.of(request));
			}
		}
		chain.doFilter(request, response);
	}

	private void check(Caller caller, String address) {
		if (caller.networkPolicy().deniesAll()) {
			throw new DeniedException(ErrorCode.ORG_REQUIRES_ACCESS_LIST.exception(address),
					"no access list, which organization " + caller.org() + " requires");
		}
		AllowedBlock allowed = caller.networkPolicy().smallestBlockContaining(address);
		if (allowed == null) {
			throw new DeniedException(ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST.exception(address),
					address + " is not on the access list");
		}
		this.usage.record(caller.id(), allowed.entry(), address);
	}

}
