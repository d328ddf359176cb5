package io.mockatlas.compare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Own server of the command, with an organization that has the id of the caller's. Its
 * keys are new, so that no secret of the caller is written.
 *
 * @param server the server
 * @param credentials the credentials of an owner, of the kind of the caller's
 */
record OwnServer(Launcher.Server server, Credentials credentials) implements AutoCloseable {

	private static final String SEED = """
			{"organizations":[{"id":"%1$s","name":"Compare",
			"apiKeys":[{"publicKey":"%2$s","privateKey":"%3$s","roles":{"orgRoles":["ORG_OWNER"]}}],
			"serviceAccounts":[{"clientId":"%4$s","secrets":[{"secret":"%5$s"}],"roles":{"orgRoles":["ORG_OWNER"]}}],
			"users":[{"username":"%6$s","roles":{"orgRoles":["ORG_OWNER"]}}]%7$s}]}
			""";

	/**
	 * Starts the server.
	 * @param isFederated whether the organization is connected to a federation
	 */
	static OwnServer start(Launcher launcher, Options options, boolean isFederated) throws IOException {
		Path seed = Files.createTempFile("mock-atlas-compare", ".yaml");
		try {
			Credentials key = new Credentials(false, "c" + random(4), UUID.randomUUID().toString());
			Credentials account = new Credentials(true, "mdb_sa_id_" + random(12), "mdb_sa_sk_" + random(20));
			String user = (options.activeUser().isEmpty()) ? "owner@" + options.emailDomain() : options.activeUser();
			Files.writeString(seed, SEED.formatted(options.orgId(), key.id(), key.secret(), account.id(),
					account.secret(), user, (isFederated) ? ",\"federationSettings\":{}" : ""));
			List<String> arguments = new ArrayList<>(options.settings());
			arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--mockatlas.seed=" + seed));
			return new OwnServer(launcher.launch(arguments),
					(options.credentials().isServiceAccount()) ? account : key);
		}
		finally {
			Files.deleteIfExists(seed);
		}
	}

	URI url() {
		return this.server.url();
	}

	/**
	 * Returns the server's descriptions of its behaviours and operations.
	 */
	Behaviours behaviours() throws IOException, InterruptedException {
		return new Behaviours(read("behaviours"), read("openapi/atlas"));
	}

	@Override
	public void close() {
		this.server.close();
	}

	private JsonNode read(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/_mockatlas/" + path)).build();
		return JsonMapper.builder()
			.build()
			.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
	}

	/**
	 * Returns random bytes in hex digits.
	 */
	static String random(int bytes) {
		byte[] random = new byte[bytes];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}
