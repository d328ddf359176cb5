package io.mockatlas.control.faults.effect;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Valve that closes the connection of marked requests after they are processed. The
 * Servlet API cannot close connections, only Tomcat can.
 */
public final class ConnectionCloseValve extends ValveBase {

	private static final String ASKED = ConnectionCloseValve.class.getName();

	public ConnectionCloseValve() {
		super(true);
	}

	/**
	 * Marks a request, so that its connection is closed. Data already flushed is sent;
	 * buffered data is discarded.
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
