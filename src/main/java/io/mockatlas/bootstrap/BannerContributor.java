package io.mockatlas.bootstrap;

/**
 * Contributor of one line to the banner, for other packages.
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
