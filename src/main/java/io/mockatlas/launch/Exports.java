package io.mockatlas.launch;

import java.io.IOException;
import java.io.PrintStream;

/**
 * The exports that point clients at a running server, for {@code eval "$(...)"}. The keys
 * are the sandbox's Organization Owner.
 */
final class Exports {

	private static final String LINES = """
			export MOCKATLAS_URL="%1$s"
			export MONGODB_ATLAS_BASE_URL="%1$s"
			export MONGODB_ATLAS_PUBLIC_KEY="orgowner"
			export MONGODB_ATLAS_PRIVATE_KEY="11111111-1111-4111-8111-111111111111"
			export MONGODB_ATLAS_OPS_MANAGER_URL="%1$s/"
			export MONGODB_ATLAS_PUBLIC_API_KEY="orgowner"
			export MONGODB_ATLAS_PRIVATE_API_KEY="11111111-1111-4111-8111-111111111111"
			export MONGODB_ATLAS_ORG_ID="690000000000000000000a01"
			export MONGODB_ATLAS_PROJECT_ID="690000000000000000000a11"
			export DO_NOT_TRACK="1"
			""";

	private Exports() {
	}

	static int print(RunningServer server, PrintStream out, PrintStream err) {
		try {
			out.print(LINES.formatted(server.baseUrl()));
			return 0;
		}
		catch (IOException ex) {
			err.println("mock-atlas: cannot read the port file: " + ex.getMessage());
			return 1;
		}
	}

}
