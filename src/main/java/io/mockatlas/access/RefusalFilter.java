package io.mockatlas.access;

import java.io.IOException;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.wire.ErrorWriter;
import io.mockatlas.wire.Refusal;
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
final class RefusalFilter extends HttpFilter {

	private static final Log logger = LogFactory.getLog(RefusalFilter.class);

	private final transient ErrorWriter errors;

	RefusalFilter(ErrorWriter errors) {
		this.errors = errors;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (RefusedException ex) {
			refuse(request, response, ex);
		}
		catch (ServletException ex) {
			// So Spring MVC wraps what a controller throws.
			if (!(ex.getCause() instanceof RefusedException refused)) {
				throw ex;
			}
			refuse(request, response, refused);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
			throws IOException {
		AtlasException refusal = refused.refusal();
		logger.info("Refused with " + refusal.status() + " " + refusal.code() + ": " + refused.getMessage()
				+ ((SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
						? " (" + signedIn.getName() + ")" : ""));
		Refusal.note(request, String.valueOf(refused.getMessage()));
		this.errors.write(request, response, refusal);
	}

}
