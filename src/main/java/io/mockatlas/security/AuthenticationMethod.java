package io.mockatlas.security;

import jakarta.servlet.Filter;

/**
 * Authentication method that precedes HTTP Digest. It is not itself a filter, since
 * Tomcat creates all filter beans first, and all their dependencies, eagerly.
 */
public interface AuthenticationMethod {

	/**
	 * Returns the filter for the security chain. The filter authenticates requests that
	 * use this method, rejects those with invalid credentials, and passes on all others.
	 * @return the filter
	 */
	Filter filter();

}
