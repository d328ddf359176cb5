package io.mockatlas.control.faults;

import java.io.IOException;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Faults that send no response of Atlas: proxy errors, truncated responses and dropped
 * connections, observed on a raw connection.
 */
@AtlasTest
class BrokenResponseTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final FaultClient faults;

	private final RawAtlasClient raw;

	private final Acme acme;

	BrokenResponseTests(AtlasClient atlas, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acme = acme;
		this.control = control;
		this.faults = new FaultClient(control);
		this.raw = new RawAtlasClient(atlas);
	}

	@AfterEach
	void deleteFaults() {
		this.faults.deleteAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "connection", "operation", "answer" })
	void returnsResponseOfProxy(String stage) throws IOException {
		putFault("'status':503,'retryAfter':7,'stage':'" + stage + "'");

		assertThat(this.raw.send(this.acme.orgOwner(), "GET", this.acme.invites())).isEqualTo("""
				HTTP/1.1 503\s
				Retry-After: 7
				Content-Type: text/plain
				Content-Length: 95
				Connection: close

				upstream connect error or disconnect/reset before headers. reset reason: connection termination""");
	}

	@Test
	void returnsConfiguredBody() throws IOException {
		putFault("'status':502,'body':'<html>é</html>','contentType':'text/html; charset=utf-8'");

		assertThat(this.raw.send(this.acme.orgOwner(), "GET", this.acme.invites())).isEqualTo("""
				HTTP/1.1 502\s
				Content-Type: text/html;charset=utf-8
				Content-Length: 15
				Connection: close

				<html>é</html>""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "connection", "operation" })
	void returns401WithoutBody(String stage) throws IOException {
		putFault("'status':401,'stage':'" + stage + "'");

		assertThat(this.raw.send(this.acme.orgOwner(), "GET", this.acme.invites())).isEqualTo("""
				HTTP/1.1 401\s
				Content-Length: 0
				Connection: close

				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "connection", "operation", "answer" })
	void closesConnectionWithoutResponse(String stage) throws IOException {
		putFault("'drop':true,'stage':'" + stage + "'");

		assertThat(this.raw.sendKeptAlive(this.acme.orgOwner(), "GET", this.acme.invites())).isEmpty();
		assertThat(this.faults.hits()).isOne();
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).status()).isEqualTo(200);
	}

	@Test
	void closesConnectionAfterOperation() throws IOException {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		putFault("'drop':true,'stage':'answer'");

		assertThat(this.raw.sendKeptAlive(this.acme.orgOwner(), "DELETE", invitation)).isEmpty();
		assertThat(this.atlas.get(this.acme.orgOwner(), invitation).status()).isEqualTo(404);
	}

	@Test
	void recordsNoStatusWithoutResponse() throws IOException {
		putFault("'drop':true");
		this.raw.sendKeptAlive(this.acme.orgOwner(), "GET", this.acme.invites());

		Response journal = this.control.get("/requests?orgId=" + this.acme.id());

		assertThat(journal.<List<Integer>>json("$.requests[*].status")).containsExactly(0);
		assertThat(journal.<List<String>>json("$.requests[*].why"))
			.containsExactly("fault faults[0]: connection dropped");
	}

	@Test
	void truncatesBody() throws IOException {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		String body = this.atlas.get(this.acme.orgOwner(), invitation).body();
		putFault("'truncate':20");

		String response = this.raw.sendKeptAlive(this.acme.orgOwner(), "GET", invitation);

		assertThat(response).startsWith("HTTP/1.1 200 \n")
			.contains("Content-Length: " + body.length() + "\n",
					"X-Java-Method: ApiOrganizationInvitationResource::getInvitationByInvitationId\n")
			.endsWith("\n\n" + body.substring(0, 20));
	}

	@Test
	void truncatesLastByteOfShortBody() throws IOException {
		putFault("'truncate':1000");

		assertThat(this.raw.sendKeptAlive(this.acme.orgOwner(), "GET", this.acme.invites()))
			.contains("Content-Length: 2\n")
			.endsWith("\n\n[");
	}

	@Test
	void dropsConnectionInsteadOfTruncatingEmptyBody() throws IOException {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		putFault("'truncate':20");

		assertThat(this.raw.sendKeptAlive(this.acme.orgOwner(), "DELETE", invitation)).isEmpty();
		assertThat(this.atlas.get(this.acme.orgOwner(), invitation).status()).isEqualTo(404);
	}

	@Test
	void matchesClaimedCallerAtConnectionStage() throws IOException {
		putFault("'status':503,'stage':'connection'");
		String forged = this.raw.authorization(this.acme.orgOwner(), "GET", this.acme.invites())
			.replaceFirst("response=\"\\w", "response=\"0");

		assertThat(this.raw.send("GET", this.acme.invites(), forged, "Connection: close\r\n"))
			.startsWith("HTTP/1.1 503 ");
	}

	private void putFault(String fields) {
		this.faults.put("{'caller':'%s','times':1,%s}".formatted(this.acme.orgOwner().publicKey(), fields));
	}

}
