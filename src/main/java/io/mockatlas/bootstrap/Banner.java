package io.mockatlas.bootstrap;

/**
 * Banner that the server prints when it is ready: its URL, keys and commands to paste.
 */
final class Banner {

	private static final String SANDBOX = """

			mock-atlas %3$s is ready at %1$s
			%2$s

			  organization Acme    690000000000000000000a01    project acme-web   690000000000000000000a11
			                                                   project acme-data  690000000000000000000a12
			  organization Globex  690000000000000000000b01    project globex-app 690000000000000000000b11

			  public key  private key                           role
			  orgowner    11111111-1111-4111-8111-111111111111  Organization Owner of Acme
			  orgmembr    22222222-2222-4222-8222-222222222222  Organization Member of Acme
			  prjowner    33333333-3333-4333-8333-333333333333  Project Owner of acme-web
			  prjreadr    44444444-4444-4444-8444-444444444444  Project Read Only on acme-web
			  glxowner    55555555-5555-4555-8555-555555555555  Organization Owner of Globex

			  service account  mdb_sa_id_690000000000000000000a51                Organization Owner of Acme
			  its secret       mdb_sa_sk_sandbox0000000000000000000000000000

			  Cancel a pending invitation to the organization, then one to the project (204 each):

			curl%4$s --digest --user orgowner:11111111-1111-4111-8111-111111111111 -i -X DELETE \\
			  -H 'Accept: application/vnd.atlas.2023-01-01+json' \\
			  %1$s/api/atlas/v2/orgs/690000000000000000000a01/invites/690000000000000000000c10

			curl%4$s --digest --user prjowner:33333333-3333-4333-8333-333333333333 -i -X DELETE \\
			  -H 'Accept: application/vnd.atlas.2023-01-01+json' \\
			  %1$s/api/atlas/v2/groups/690000000000000000000a11/invites/690000000000000000000c40

			  Point Terraform, the Atlas CLI and SDKs here: eval "$(java -jar mock-atlas.jar env --url=%1$s%5$s)"
			""";

	private static final String PLAIN = """

			mock-atlas %3$s is ready at %1$s
			%2$s
			%4$s
			""";

	private Banner() {
	}

	/**
	 * Returns the banner of the sandbox.
	 * @param baseUrl the URL of the server
	 * @param words lines about the server
	 * @param curlOptions options of curl, each after a space
	 * @param envOptions options of the {@code env} command, each after a space
	 */
	static String ofSandbox(String baseUrl, String words, String curlOptions, String envOptions) {
		return SANDBOX.formatted(baseUrl, words, BuildInfo.version(), curlOptions, envOptions);
	}

	static String ofSeed(String baseUrl, String words) {
		return PLAIN.formatted(baseUrl, words, BuildInfo.version(), "The state was loaded from the seed file.");
	}

	static String ofKept(String baseUrl, String words) {
		return PLAIN.formatted(baseUrl, words, BuildInfo.version(),
				"The state was kept from an earlier run; no seed was loaded.");
	}

}
