package io.mockatlas.protocol.error;

import java.io.IOException;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.persistence.DatabaseFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Filter that writes the error of requests for which the database fails before they reach
 * an operation, such as during authentication. It runs after the filter that records
 * requests, so that these errors are recorded too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class DatabaseFailureFilter extends HttpFilter {

	private final transient DatabaseFailures database;

	private final transient ErrorWriter errors;

	DatabaseFailureFilter(DatabaseFailures database, ErrorWriter errors) {
		this.database = database;
		this.errors = errors;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException | ServletException ex) {
			if (!this.database.report(ex)) {
				throw ex;
			}
			this.errors.write(request, response, ErrorCode.SERVICE_UNAVAILABLE.exception());
		}
	}

}
