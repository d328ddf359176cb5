package io.mockatlas.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The {@code env} command: prints exports that point clients at a running server, for
 * {@code eval "$(...)"}. They authenticate as the sandbox's Organization Owner, by either
 * an API key or a service account, and unset the variables of the other: clients that
 * find both differ in which they use, and Terraform warns.
 */
final class EnvCommand {

	/**
	 * Selects the service account.
	 */
	static final String BY_SERVICE_ACCOUNT = "--service-account";

	private static final String EXPORT = "export ";

	private static final String SERVER = """
			export MOCKATLAS_URL="%1$s"
			export MONGODB_ATLAS_BASE_URL="%1$s"
			export MONGODB_ATLAS_OPS_MANAGER_URL="%1$s/"
			export MONGODB_ATLAS_ORG_ID="690000000000000000000a01"
			export MONGODB_ATLAS_PROJECT_ID="690000000000000000000a11"
			export MONGODB_ATLAS_SILENCE_STORAGE_WARNING="true"
			export MONGODB_ATLAS_SKIP_UPDATE_CHECK="yes"
			export DO_NOT_TRACK="1"
			""";

	private static final String KEY = """
			export MONGODB_ATLAS_PUBLIC_KEY="orgowner"
			export MONGODB_ATLAS_PRIVATE_KEY="11111111-1111-4111-8111-111111111111"
			export MONGODB_ATLAS_PUBLIC_API_KEY="orgowner"
			export MONGODB_ATLAS_PRIVATE_API_KEY="11111111-1111-4111-8111-111111111111"
			""";

	private static final String SERVICE_ACCOUNT = """
			export MONGODB_ATLAS_CLIENT_ID="mdb_sa_id_690000000000000000000a51"
			export MONGODB_ATLAS_CLIENT_SECRET="mdb_sa_sk_sandbox0000000000000000000000000000"
			""";

	/**
	 * The MCP server of MongoDB has variables of its own, and requires TLS.
	 */
	private static final String TLS = """
			export MOCKATLAS_TLS_URL="%1$s"
			export MDB_MCP_API_BASE_URL="%1$s/"
			export MDB_MCP_API_CLIENT_ID="mdb_sa_id_690000000000000000000a51"
			export MDB_MCP_API_CLIENT_SECRET="mdb_sa_sk_sandbox0000000000000000000000000000"
			""";

	/**
	 * Trust of Node.js, of Go and Python, of Python's requests, and of curl. All but the
	 * first replace the certificates that the client trusts otherwise.
	 */
	private static final String TRUST = """
			export NODE_EXTRA_CA_CERTS="%1$s"
			export SSL_CERT_FILE="%1$s"
			export REQUESTS_CA_BUNDLE="%1$s"
			export CURL_CA_BUNDLE="%1$s"
			""";

	private EnvCommand() {
	}

	static int print(RunningServer server, boolean byServiceAccount, PrintStream out, PrintStream err) {
		try {
			out.print(SERVER.formatted(server.baseUrl()));
			out.print(unset((byServiceAccount) ? KEY : SERVICE_ACCOUNT));
			out.print((byServiceAccount) ? SERVICE_ACCOUNT : KEY);
			server.tlsUrl().ifPresent((url) -> out.print(TLS.formatted(url)));
			server.authority().ifPresent((file) -> out.print(trust(file)));
			return 0;
		}
		catch (IOException ex) {
			err.println("mock-atlas: cannot read the port file: " + ex.getMessage());
			return 1;
		}
	}

	/**
	 * Returns the exports by which clients trust a certificate authority.
	 * @param authority the certificate of the authority
	 */
	static String trust(Path authority) {
		return TRUST.formatted(authority.toString().replaceAll("([\\\\\"$`])", "\\\\$1"));
	}

	/**
	 * Returns the command that unsets the variables of some exports.
	 */
	private static String unset(String exports) {
		return exports.lines()
			.map((line) -> line.substring(EXPORT.length(), line.indexOf('=')))
			.collect(Collectors.joining(" ", "unset ", "\n"));
	}

}
