package io.mockatlas.compare;

import java.net.URI;
import java.util.List;

/**
 * Starts mock-atlas in this process. The package that starts servers implements it.
 */
@FunctionalInterface
public interface Launcher {

	/**
	 * Starts a server and waits until it is ready.
	 * @param arguments the command line
	 * @return the server
	 */
	Server launch(List<String> arguments);

	/**
	 * Checks settings without starting a server.
	 * @param arguments settings as in a command line
	 * @throws IllegalArgumentException if one does not exist or has an invalid value
	 */
	default void check(List<String> arguments) {
	}

	/**
	 * Running server.
	 */
	interface Server extends AutoCloseable {

		/**
		 * Returns the base URL.
		 * @return a URL without a trailing slash
		 */
		URI url();

		@Override
		void close();

	}

}
