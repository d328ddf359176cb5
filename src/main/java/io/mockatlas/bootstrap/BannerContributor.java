package io.mockatlas.bootstrap;

/**
 * Adds a line to the startup banner. Other packages implement it.
 */
@FunctionalInterface
public interface BannerContributor {

	/**
	 * Returns the line.
	 * @param baseUrl the base URL of the server
	 * @param isLoopback whether the server is reachable only from this machine
	 * @return one line
	 */
	String text(String baseUrl, boolean isLoopback);

}
