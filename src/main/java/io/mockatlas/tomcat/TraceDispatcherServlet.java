package io.mockatlas.tomcat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.DispatcherServlet;

/**
 * Dispatcher servlet that handles TRACE like every other method. Spring's own would also
 * echo the request to the client, whatever the response.
 */
final class TraceDispatcherServlet extends DispatcherServlet {

	@Override
	protected void doTrace(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		processRequest(request, response);
	}

}
