package io.mockatlas.access;

import java.io.IOException;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The first filter of the security chain: it writes the error when a caller is refused
 * further on, and ends the sign-in with the request.
 */
final class DenialFilter extends HttpFilter {

	private static final Log logger = LogFactory.getLog(DenialFilter.class);

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
			refuse(request, response, ex);
		}
		catch (ServletException ex) {
			// So Spring MVC wraps what a controller throws.
			if (!(ex.getCause() instanceof DeniedException denied)) {
				throw ex;
			}
			refuse(request, response, denied);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, DeniedException denied)
			throws IOException {
		AtlasException refusal = denied.refusal();
		logger.info("Refused with " + refusal.status() + " " + refusal.code() + ": " + denied.getMessage()
				+ ((SecurityContextHolder.getContext().getAuthentication() instanceof AuthenticatedCaller authenticated)
						? " (" + authenticated.getName() + ")" : ""));
		DenialReason.note(request, String.valueOf(denied.getMessage()));
		this.errors.write(request, response, refusal);
	}

}
