package io.mockatlas.bootstrap;

/**
 * The text of {@code --help}.
 */
final class Help {

	static final String TEXT = """
			mock-atlas, a local stand-in for the invitation part of the MongoDB Atlas Administration API

			  java -jar mock-atlas.jar [--setting=value ...]   starts the server on 127.0.0.1:8080
			  java -jar mock-atlas.jar env                     prints exports for curl, Terraform, the Atlas CLI and SDKs
			                           --service-account     ... with the service account instead of the key
			  java -jar mock-atlas.jar healthcheck             exits with 0 if the server is ready
			  java -jar mock-atlas.jar prepare DIR             creates DIR/mock-atlas, which takes the same options and
			                                                   starts several times faster
			  java -jar mock-atlas.jar compare                 compares a service with mock-atlas, request by request
			                           --url=URL             ... its base URL, such as https://cloud.mongodb.com
			                           --org-id=ID           ... the organization, or MONGODB_ATLAS_ORG_ID
			                           --public-key=KEY      ... an Organization Owner's key, or MONGODB_ATLAS_PUBLIC_KEY
			                           --private-key=KEY     ... its private key, or MONGODB_ATLAS_PRIVATE_KEY
			                           --email-domain=NAME   ... the domain of all addresses that it invites
			                           --yes                 ... runs; without it the plan is printed
			                           --plain-http          ... permits http to another machine, in clear text
			                           --clean-up            ... deletes the leftovers of a killed run
			  java -jar mock-atlas.jar --help | --version

			docs/compare.md lists all options of compare.

			env and healthcheck find the server by --url, --mockatlas.port-file or --server.port.

			Common settings (each is an environment variable too: MOCKATLAS_SEED, SERVER_PORT, ...):
			  --server.port=8080                  the port; 0 takes a free one
			  --server.address=127.0.0.1          the address to bind
			  --mockatlas.port-file=PATH          writes the port there once the server is ready
			  --mockatlas.seed=FILE               a seed file that replaces the sandbox
			  --mockatlas.storage.path=DIR        keeps the state in a file there; otherwise it is in memory
			  --mockatlas.tls=self-signed         serves TLS with a certificate of its own; the banner shows its CA
			  --mockatlas.tls-port=N              serves TLS there, and --server.port without TLS
			  --mockatlas.secret=TEXT             signs nonces and tokens; servers behind one address share it
			  --mockatlas.control.token=TEXT      the bearer token that the control API under /_mockatlas requires

			docs/settings.md lists all settings.""";

	private Help() {
	}

}
