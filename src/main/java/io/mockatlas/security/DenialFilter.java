package io.mockatlas.security;

import java.io.IOException;

import io.mockatlas.error.AtlasException;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.LogFactory;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * First filter of the security chain. It writes the error response if the request is
 * denied further on, and clears the security context at the end of the request.
 */
final class DenialFilter extends HttpFilter {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(DenialFilter.class));

	private final transient ErrorWriter errors;

	DenialFilter(ErrorWriter errors) {
		this.errors = errors;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (DeniedException ex) {
			deny(request, response, ex);
		}
		catch (ServletException ex) {
			// Spring MVC wraps exceptions of controllers in a ServletException.
			if (!(ex.getCause() instanceof DeniedException denied)) {
				throw ex;
			}
			deny(request, response, denied);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private void deny(HttpServletRequest request, HttpServletResponse response, DeniedException denied)
			throws IOException {
		AtlasException refusal = denied.refusal();
		logger.info("Rejected with " + refusal.status() + " " + refusal.code() + ": " + denied.getMessage()
				+ ((SecurityContextHolder.getContext().getAuthentication() instanceof AuthenticatedCaller authenticated)
						? " (" + authenticated.getName() + ")" : ""));
		DenialReason.store(request, String.valueOf(denied.getMessage()));
		this.errors.write(request, response, refusal);
	}

}
