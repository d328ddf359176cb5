package io.mockatlas.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mockatlas.MockAtlasApplication;
import io.mockatlas.bootstrap.tls.ServerCertificate;
import io.mockatlas.bootstrap.tls.TlsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTests {

	@TempDir
	private Path temporary;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void passesSettingsToServer() {
		assertThat(run()).isEqualTo(-1);
		assertThat(run("--server.port=0", "--debug", "--mockatlas.seed=seed.yaml")).isEqualTo(-1);
		assertThat(this.out.size() + this.err.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "help" })
	void showsHelp(String verb) {
		assertThat(run(verb)).isZero();
		assertThat(this.out).asString().contains("healthcheck", "--mockatlas.storage.path=DIR").endsWith("\n");
	}

	@Test
	void showsHelpOfCommand() {
		assertThat(run("prepare", "--help")).isZero();
		assertThat(this.out).asString().contains("prepare DIR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--version", "-v", "version" })
	void showsVersion(String verb) {
		assertThat(run(verb)).isZero();
		assertThat(this.out).asString().matches("mock-atlas \\S+\\R");
	}

	@Test
	void rejectsUnknownCommand() {
		assertThat(run("strat")).isEqualTo(2);
		assertThat(this.err).asString().containsOnlyOnce("\n").contains("unknown command strat", "--help");
	}

	@Test
	void prepareRequiresOneDirectory() {
		assertThat(run("prepare")).isEqualTo(2);
		assertThat(run("prepare", "a", "b")).isEqualTo(2);
		assertThat(run("prepare", "--server.port=9090")).isEqualTo(2);
		assertThat(this.err).asString().contains("prepare takes one directory");
	}

	/**
	 * The address has no server, so a call of the service would be reported.
	 */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			mockatlas.leniant=false, unknown setting mockatlas.leniant; did you mean mockatlas.lenient?
			mockatlas.missing-role-status=402, `mockatlas.missing-role-status must be 401 or 403, not 402`
			mockatlas.lenient=perhaps, `mockatlas.lenient must be true or false, not perhaps`
			mockatlas.malformedIdStatus=many, `mockatlas.malformed-id-status must be a number, not many`
			""")
	void compareRejectsInvalidSetting(String setting, String reason) {
		assertThat(run("compare", "--url=http://127.0.0.1:9", "--public-key=abcdefgh", "--private-key=x",
				"--org-id=690000000000000000000a01", "--email-domain=example.com", "--yes",
				"--mockatlas.list-expired=true", "--" + setting))
			.isEqualTo(2);
		assertThat(this.err).asString().isEqualToIgnoringNewLines("mock-atlas: " + reason);
		assertThat(this.out).asString().isEmpty();
	}

	@Test
	void findsCommandAfterSettings() {
		assertThat(run("--server.port=9090", "env")).isZero();
		assertThat(this.out).asString().contains("export MOCKATLAS_URL=\"http://127.0.0.1:9090\"");
	}

	@Test
	void printsExportsForShells() {
		assertThat(run("env", "--url=http://localhost:1234/")).isZero();
		assertThat(this.out).asString().isEqualTo("""
				export MOCKATLAS_URL="http://localhost:1234"
				export MONGODB_ATLAS_BASE_URL="http://localhost:1234"
				export MONGODB_ATLAS_OPS_MANAGER_URL="http://localhost:1234/"
				export MONGODB_ATLAS_ORG_ID="690000000000000000000a01"
				export MONGODB_ATLAS_PROJECT_ID="690000000000000000000a11"
				export MONGODB_ATLAS_SILENCE_STORAGE_WARNING="true"
				export MONGODB_ATLAS_SKIP_UPDATE_CHECK="yes"
				export DO_NOT_TRACK="1"
				unset MONGODB_ATLAS_CLIENT_ID MONGODB_ATLAS_CLIENT_SECRET
				export MONGODB_ATLAS_PUBLIC_KEY="orgowner"
				export MONGODB_ATLAS_PRIVATE_KEY="11111111-1111-4111-8111-111111111111"
				export MONGODB_ATLAS_PUBLIC_API_KEY="orgowner"
				export MONGODB_ATLAS_PRIVATE_API_KEY="11111111-1111-4111-8111-111111111111"
				""");
	}

	@Test
	void printsExportsOfServiceAccount() {
		assertThat(run("env", "--service-account")).isZero();
		assertThat(this.out).asString().contains("export MONGODB_ATLAS_BASE_URL=\"http://127.0.0.1:8080\"").endsWith("""
				unset MONGODB_ATLAS_PUBLIC_KEY MONGODB_ATLAS_PRIVATE_KEY MONGODB_ATLAS_PUBLIC_API_KEY \
				MONGODB_ATLAS_PRIVATE_API_KEY
				export MONGODB_ATLAS_CLIENT_ID="mdb_sa_id_690000000000000000000a51"
				export MONGODB_ATLAS_CLIENT_SECRET="mdb_sa_sk_sandbox0000000000000000000000000000"
				""").doesNotContain("_KEY=");
	}

	@Test
	void printsExportsOfTls() {
		assertThat(run("env", "--mockatlas.tls=self-signed", "--mockatlas.tls-port=8443",
				"--mockatlas.tls-directory=/a $b\"c"))
			.isZero();
		assertThat(this.out).asString().startsWith("export MOCKATLAS_URL=\"http://127.0.0.1:8080\"\n").endsWith("""
				export MOCKATLAS_TLS_URL="https://127.0.0.1:8443"
				export MDB_MCP_API_BASE_URL="https://127.0.0.1:8443/"
				export MDB_MCP_API_CLIENT_ID="mdb_sa_id_690000000000000000000a51"
				export MDB_MCP_API_CLIENT_SECRET="mdb_sa_sk_sandbox0000000000000000000000000000"
				export NODE_EXTRA_CA_CERTS="/a \\$b\\"c/ca.pem"
				export SSL_CERT_FILE="/a \\$b\\"c/ca.pem"
				export REQUESTS_CA_BUNDLE="/a \\$b\\"c/ca.pem"
				export CURL_CA_BUNDLE="/a \\$b\\"c/ca.pem"
				""");
	}

	@Test
	void otherCertificateNeedsNoTrust() {
		assertThat(run("env", "--server.ssl.bundle=mine")).isZero();
		assertThat(this.out).asString()
			.contains("export MOCKATLAS_URL=\"https://127.0.0.1:8080\"\n",
					"export MOCKATLAS_TLS_URL=\"https://127.0.0.1:8080\"\n")
			.doesNotContain("CERT", "CA_BUNDLE");
	}

	@Test
	void serverWithTlsIsHealthy() throws Exception {
		ServerCertificate certificate = ServerCertificate
			.issue(TlsDirectory.of(this.temporary.resolve("tls").toString(), null), List.of());
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(certificate.keyStore(), new char[0]);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));

		assertThat(healthcheck(server, 200, "--mockatlas.tls=self-signed")).isZero();
		assertThat(this.out).asString().isEqualToIgnoringNewLines("ready");
	}

	@Test
	void cannotPrintExportsWithoutPortFile() {
		assertThat(run("env", "--mockatlas.port-file=/no/such/file")).isEqualTo(1);
		assertThat(this.out).asString().isEmpty();
		assertThat(this.err).asString().contains("/no/such/file").containsOnlyOnce("\n");
	}

	@Test
	void readyServerIsHealthy() throws IOException {
		assertThat(healthcheck(200)).isZero();
		assertThat(this.out).asString().isEqualToIgnoringNewLines("ready");
	}

	@Test
	void serverThatIsNotReadyIsUnhealthy() throws IOException {
		assertThat(healthcheck(503)).isEqualTo(1);
		assertThat(this.err).asString().contains("answers 503");
	}

	@Test
	void unreachableServerIsUnhealthy() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}

		assertThat(run("healthcheck", "--server.port=" + port)).isEqualTo(1);
		assertThat(this.err).asString().contains("not ready").containsOnlyOnce("\n");
	}

	@Test
	void invalidUrlIsUnhealthy() {
		assertThat(run("healthcheck", "--url=not a url")).isEqualTo(1);
		assertThat(this.err).asString().containsOnlyOnce("\n");
	}

	private int healthcheck(int status) throws IOException {
		return healthcheck(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), status);
	}

	private int healthcheck(HttpServer server, int status, String... settings) {
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		try {
			return run(Stream
				.concat(Stream.of("healthcheck", "--server.port=" + server.getAddress().getPort()), Stream.of(settings))
				.toArray(String[]::new));
		}
		finally {
			server.stop(0);
		}
	}

	private int run(String... args) {
		return Commands.run(MockAtlasApplication.class, args, Map.of(), new PrintStream(this.out),
				new PrintStream(this.err));
	}

}
