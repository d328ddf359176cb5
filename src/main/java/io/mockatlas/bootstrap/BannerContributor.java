package io.mockatlas.bootstrap;

/**
 * Something that another package has to say on the first screen.
 */
@FunctionalInterface
public interface BannerContributor {

	/**
	 * What to say.
	 * @param baseUrl where the server is
	 * @param isLoopback whether this machine alone reaches it there
	 * @return one line
	 */
	String text(String baseUrl, boolean isLoopback);

}
