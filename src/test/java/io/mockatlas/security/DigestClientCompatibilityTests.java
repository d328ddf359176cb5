package io.mockatlas.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digest authentication by unmodified HTTP clients.
 */
@AtlasTest
class DigestClientCompatibilityTests {

	private static final String INVITATION = """
			{"roles":["ORG_MEMBER"],"username":"someone@example.com"}""";

	private final AtlasClient atlas;

	private final Acme acme;

	DigestClientCompatibilityTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	/**
	 * Newer JDKs support digest with MD5, the algorithm of Atlas, only if it is enabled.
	 */
	@BeforeAll
	static void allowMd5() {
		System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
	}

	@Nested
	class HttpUrlConnection {

		@Test
		void getsPostsAndDeletes() throws IOException {
			assertThat(body(open("GET", ""))).isEqualTo("[]");

			HttpURLConnection post = open("POST", "");
			post.setDoOutput(true);
			post.setRequestProperty("Content-Type", "application/json");
			post.getOutputStream().write(INVITATION.getBytes(StandardCharsets.UTF_8));
			String id = JsonPath.read(body(post), "$.id");

			assertThat(open("DELETE", "/" + id).getResponseCode()).isEqualTo(204);
			assertThat(open("DELETE", "/" + id).getResponseCode()).isEqualTo(404);
		}

		@Test
		void rejectsWrongKey() throws IOException {
			HttpURLConnection connection = open("GET", "");
			connection.setAuthenticator(authenticator(Key.fresh()));

			assertThat(connection.getResponseCode()).isEqualTo(401);
		}

		private HttpURLConnection open(String method, String suffix) throws IOException {
			URI uri = URI.create(DigestClientCompatibilityTests.this.atlas
				.url(DigestClientCompatibilityTests.this.acme.invites() + suffix));
			HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
			connection.setAuthenticator(authenticator(DigestClientCompatibilityTests.this.acme.orgOwner()));
			connection.setRequestMethod(method);
			connection.setRequestProperty("Accept", AtlasClient.V2_ACCEPT);
			return connection;
		}

		private static String body(HttpURLConnection connection) throws IOException {
			try (InputStream in = connection.getInputStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}

		private static Authenticator authenticator(Key key) {
			return new Authenticator() {

				@Override
				protected PasswordAuthentication getPasswordAuthentication() {
					return new PasswordAuthentication(key.publicKey(), key.privateKey().toCharArray());
				}

			};
		}

	}

	@Nested
	class ApacheHttpClient {

		private final HttpClientContext context = HttpClientContext.create();

		private final List<Integer> statuses = new ArrayList<>();

		@Test
		void getsPostsAndDeletes() throws IOException {
			assertThat(exchange(ClassicRequestBuilder.get(url("")).build())).isEqualTo("[]");
			String id = JsonPath.read(exchange(
					ClassicRequestBuilder.post(url("")).setEntity(INVITATION, ContentType.APPLICATION_JSON).build()),
					"$.id");
			exchange(ClassicRequestBuilder.delete(url("/" + id)).build());

			assertThat(this.statuses).endsWith(204);
		}

		@Test
		void reusesNonceWithRisingCount() throws IOException {
			for (int i = 0; i < 3; i++) {
				exchange(ClassicRequestBuilder.get(url("?username=a@example.com")).build());
			}

			assertThat(this.statuses).containsExactly(401, 200, 200, 200);
		}

		private String exchange(ClassicHttpRequest request) throws IOException {
			request.setHeader("Accept", AtlasClient.V2_ACCEPT);
			Key owner = DigestClientCompatibilityTests.this.acme.orgOwner();
			BasicCredentialsProvider credentials = new BasicCredentialsProvider();
			credentials.setCredentials(new AuthScope("127.0.0.1", DigestClientCompatibilityTests.this.atlas.port()),
					new UsernamePasswordCredentials(owner.publicKey(), owner.privateKey().toCharArray()));
			try (CloseableHttpClient client = HttpClients.custom()
				.setDefaultCredentialsProvider(credentials)
				.addResponseInterceptorFirst((response, entity, exchange) -> this.statuses.add(response.getCode()))
				.build()) {
				return client.execute(request, this.context,
						(response) -> (response.getEntity() != null) ? EntityUtils.toString(response.getEntity()) : "");
			}
		}

		private String url(String suffix) {
			return DigestClientCompatibilityTests.this.atlas
				.url(DigestClientCompatibilityTests.this.acme.invites() + suffix);
		}

	}

}
