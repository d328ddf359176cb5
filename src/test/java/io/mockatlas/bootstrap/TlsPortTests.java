package io.mockatlas.bootstrap;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.NonDefaultSettings;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the port of {@code mockatlas.tls-port}, beside {@code server.port}.
 */
@NonDefaultSettings
class TlsPortTests {

	@Value("${mockatlas.storage.path}")
	private Path storage;

	@Value("${mockatlas.port-file}")
	private Path portFile;

	private final ServletWebServerApplicationContext context;

	private final ServerUrl url;

	private final Acme acme;

	TlsPortTests(ServletWebServerApplicationContext context, ServerUrl url, Acme acme) {
		this.context = context;
		this.url = url;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1" })
	void servesAtlasOverTls(String host) throws Exception {
		String base = "https://" + host + ":" + this.url.tlsPort();

		HttpURLConnection organization = get(base + "/api/atlas/v2/orgs/" + this.acme.id());

		assertThat(organization.getResponseCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(body(organization), "$.links[0].href"))
			.isEqualTo(base + "/api/atlas/v2/orgs/" + this.acme.id());
		assertThat(organization.getHeaderField("X-Java-Method")).isNotNull();
		assertThat(organization.getHeaderField("Strict-Transport-Security")).isNull();
	}

	@Test
	void serverPortHasNoTls() throws Exception {
		assertThat(this.url.toString()).isEqualTo("http://127.0.0.1:" + this.url.port());
		assertThat(this.url.tlsUrl()).isEqualTo("https://127.0.0.1:" + this.url.tlsPort());

		HttpURLConnection organization = get(this.url + "/api/atlas/v2/orgs/" + this.acme.id());

		assertThat(JsonPath.<String>read(body(organization), "$.links[0].href"))
			.startsWith("http://127.0.0.1:" + this.url.port() + "/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1" })
	void controlApiDescribesTlsByHostOfRequest(String host) throws Exception {
		String tlsUrl = "https://" + host + ":" + this.url.tlsPort();
		for (String baseUrl : List.of("http://" + host + ":" + this.url.port(), tlsUrl)) {
			HttpURLConnection request = get(baseUrl + "/_mockatlas/connection");
			request.setRequestProperty("Authorization", "Bearer s3cret");

			DocumentContext connection = JsonPath.parse(body(request));

			assertThat(connection.<String>read("$.baseUrl")).isEqualTo(baseUrl);
			assertThat(connection.<String>read("$.tlsBaseUrl")).isEqualTo(tlsUrl);
			assertThat(connection.<String>read("$.caFile")).isEqualTo(authority().toString());
			assertThat(connection.<String>read("$.trust")).isEqualTo("""
					export NODE_EXTRA_CA_CERTS="%1$s"
					export SSL_CERT_FILE="%1$s"
					export REQUESTS_CA_BUNDLE="%1$s"
					export CURL_CA_BUNDLE="%1$s"
					""".formatted(authority()));
			assertThat(connection.<List<String>>read("$.orgRoles")).hasSize(8).endsWith("ORG_NEW_ROLE");
			assertThat(connection.<List<String>>read("$.groupRoles")).hasSize(13).endsWith("GROUP_NEW_ROLE");
		}
	}

	@Test
	void clientsMustTrustAuthority() throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(this.url.tlsUrl()).toURL().openConnection();

		assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(connection::getResponseCode);
	}

	@Test
	void certificateHasConfiguredName() throws Exception {
		HttpsURLConnection connection = (HttpsURLConnection) get(this.url.tlsUrl());
		connection.getResponseCode();

		assertThat(((X509Certificate) connection.getServerCertificates()[0]).getSubjectAlternativeNames())
			.contains(List.of(2, "mock.example.com"));
	}

	@Test
	void bothPortsHaveSameLimits() {
		Connector[] connectors = ((TomcatWebServer) this.context.getWebServer()).getTomcat()
			.getService()
			.findConnectors();

		assertThat(connectors).hasSize(2);
		assertThat(limits(connectors[1])).isEqualTo(limits(connectors[0]));
		assertThat(((AbstractProtocol<?>) connectors[1].getProtocolHandler()).getMaxThreads()).isEqualTo(240);
	}

	@Test
	void commandsFindPortFromFile() throws IOException {
		RunningServer server = new RunningServer(
				List.of("--mockatlas.port-file=" + this.portFile, "--mockatlas.storage.path=" + this.storage),
				Map.of("MOCKATLAS_TLS", "self-signed", "MOCKATLAS_TLS_PORT", "0"));

		assertThat(server.baseUrl()).isEqualTo(this.url.toString());
		assertThat(server.tlsUrl()).contains(this.url.tlsUrl());
		assertThat(server.authority()).contains(authority());
	}

	private Path authority() {
		return this.storage.resolve("tls/ca.pem").toAbsolutePath();
	}

	private HttpURLConnection get(String url) throws IOException, GeneralSecurityException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
		if (connection instanceof HttpsURLConnection https) {
			https.setSSLSocketFactory(trusting(authority()).getSocketFactory());
		}
		connection.setRequestProperty("Accept", "application/vnd.atlas.2023-01-01+json");
		connection.setAuthenticator(new Authenticator() {

			@Override
			protected PasswordAuthentication getPasswordAuthentication() {
				return new PasswordAuthentication(TlsPortTests.this.acme.orgOwner().publicKey(),
						TlsPortTests.this.acme.orgOwner().privateKey().toCharArray());
			}

		});
		return connection;
	}

	private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
		store.load(null, null);
		store.setCertificateEntry("ca", PemContent.load(authority).getCertificates().get(0));
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

	private static String body(HttpURLConnection connection) throws IOException {
		return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static List<?> limits(Connector connector) {
		AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
		return List.of(http.getMaxThreads(), http.getMaxConnections(), http.getAcceptCount(),
				http.getConnectionTimeout(), http.getKeepAliveTimeout(), http.getMaxKeepAliveRequests(),
				http.getMaxSwallowSize(), http.getMaxHttpRequestHeaderSize(), http.getUseKeepAliveResponseHeader(),
				connector.getAllowTrace(), connector.getEncodedSolidusHandling(), connector.getMaxPostSize(),
				connector.getURIEncoding(), http.getAddress());
	}

}
