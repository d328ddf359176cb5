package io.mockatlas.bootstrap;

/**
 * The text of {@code --help}.
 */
final class Help {

	static final String TEXT = """
			mock-atlas, a local stand-in for the invitation part of the MongoDB Atlas Administration API

			  java -jar mock-atlas.jar [--setting=value ...]   starts the server on 127.0.0.1:8080
			  java -jar mock-atlas.jar env                     prints exports for curl, Terraform, the Atlas CLI and SDKs
			                           --service-account     ... that sign in by the service account, not by the key
			  java -jar mock-atlas.jar healthcheck             exits with 0 if the server is ready
			  java -jar mock-atlas.jar prepare DIR             makes DIR/mock-atlas, which takes the same options and starts
			                                                   several times faster: extracted, with a cache of the JVM
			  java -jar mock-atlas.jar --help | --version

			env and healthcheck find the server by --url, --mockatlas.port-file or --server.port.

			The settings most used (each is an environment variable too: MOCKATLAS_SEED, SERVER_PORT, ...):
			  --server.port=8080                  the port; 0 takes a free one
			  --server.address=127.0.0.1          the address to bind
			  --mockatlas.port-file=PATH          writes the port there once the server is ready
			  --mockatlas.seed=FILE               a state of your own in the place of the sandbox
			  --mockatlas.storage.path=DIR        keeps the state in a file there; without it, it ends with the process
			  --mockatlas.secret=TEXT             signs nonces and tokens; the same for several servers behind one address
			  --mockatlas.control.token=TEXT      what callers of the control API under /_mockatlas must send

			The README lists them all.""";

	private Help() {
	}

}
