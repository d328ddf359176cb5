package io.mockatlas.control.faults;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes connections for those who ask, once everybody is done with the request. Only
 * Tomcat itself can do so: the Servlet API has no word for it.
 */
final class ConnectionCloseValve extends ValveBase {

	private static final String ASKED = ConnectionCloseValve.class.getName();

	ConnectionCloseValve() {
		super(true);
	}

	/**
	 * Asks for the connection of a request to be closed. What was sent before is sent;
	 * nothing else will be.
	 */
	static void ask(HttpServletRequest request) {
		request.setAttribute(ASKED, Boolean.TRUE);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		if (request.getAttribute(ASKED) != null) {
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
		}
	}

}
