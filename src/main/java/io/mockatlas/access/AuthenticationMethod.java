package io.mockatlas.access;

import jakarta.servlet.Filter;

/**
 * A way to sign in that goes before digest. It is no filter itself, since Tomcat makes
 * all beans that are filters before anything else, and with them half the server.
 */
public interface AuthenticationMethod {

	/**
	 * What has its place in the security chain: it signs in who comes this way, refuses
	 * who tries to and fails, and lets everybody else go on.
	 * @return the filter
	 */
	Filter filter();

}
