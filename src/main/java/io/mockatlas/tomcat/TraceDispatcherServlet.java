package io.mockatlas.tomcat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.DispatcherServlet;

/**
 * Looks for a handler of TRACE as of every other method. Spring's own would go on to send
 * the request back to its caller, however it was answered.
 */
final class TraceDispatcherServlet extends DispatcherServlet {

	@Override
	protected void doTrace(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		processRequest(request, response);
	}

}
