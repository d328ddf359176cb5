package io.mockatlas.control.journal;

import java.io.IOException;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.raw.RawConnection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journal entries of rejected requests: reason and caller, without secrets.
 */
@AtlasTest
class RejectedRequestsTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	private final JournalClient journal;

	private final Acme acme;

	RejectedRequestsTests(AtlasClient atlas, AcmeFactory acmes, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.control = control;
		this.journal = new JournalClient(control, acme);
	}

	@Test
	void recordsReasonOfInvalidDigest() {
		Key unknown = Key.fresh();
		Key wrongSecret = new Key(this.acme.inviter(), unknown.privateKey());

		this.atlas.get(unknown, this.acme.invites());
		assertRejected("unknown public key", unknown.publicKey());
		this.atlas.get(wrongSecret, this.acme.invites());
		assertRejected("response does not match the private key", wrongSecret.publicKey());
		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization",
				AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(), "x".repeat(32), 1));
		assertRejected("nonce was not issued by this server", this.acme.inviter());
		assertThat(this.journal.list("").body()).doesNotContain(unknown.privateKey(), "Digest", "c0ffee");
	}

	@Test
	void recordsMissingRole() {
		this.atlas.get(this.acme.orgMember(), this.acme.invites());

		Response response = this.journal.list("");

		assertThat(response.<String>json("$.requests[0].why"))
			.isEqualTo("role Organization Owner missing on organization " + this.acme.id());
		assertThat(response.<String>json("$.requests[0].errorCode")).isEqualTo("USER_UNAUTHORIZED");
		assertThat(response.<String>json("$.requests[0].caller")).isEqualTo(this.acme.orgMember().publicKey());
	}

	@Test
	void recordsAddressOutsideAccessList() {
		String apiKeys = "/api/atlas/v2/orgs/" + this.acme.id() + "/apiKeys";
		String id = this.atlas.get(this.acme.orgOwner(), apiKeys)
			.<List<String>>json("$.results[?(@.publicKey=='" + this.acme.orgReader().publicKey() + "')].id")
			.get(0);
		this.atlas.post(this.acme.orgOwner(), apiKeys + "/" + id + "/accessList", "[{\"ipAddress\":\"203.0.113.1\"}]");

		this.atlas.get(this.acme.orgReader(), apiKeys);

		Response response = this.journal.list("&errorCode=IP_ADDRESS_NOT_ON_ACCESS_LIST");
		assertThat(response.<String>json("$.requests[0].why")).isEqualTo("127.0.0.1 is not on the access list");
		assertThat(response.<String>json("$.requests[0].caller")).isEqualTo(this.acme.orgReader().publicKey());
	}

	@Test
	void recordsClientIdButNoToken() {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		String token = this.atlas.token(client);

		this.atlas.sendBearer(token, "GET", this.acme.invites() + "?access_token=" + token, null);
		this.atlas.sendBearer(token + "x", "GET", this.acme.invites(), null);

		Response response = this.journal.list("");
		assertThat(response.<String>json("$.requests[1].caller")).isEqualTo(client.id());
		assertThat(response.<String>json("$.requests[1].query")).isEqualTo("access_token=<hidden>");
		assertThat(response.<String>json("$.requests[0].why")).startsWith("bearer token: ");
		assertThat(response.body()).doesNotContain(token, "Bearer ");
	}

	@Test
	void recordsTokenRequestsButNoForms() {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		this.atlas.token(client);
		this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials",
				new ServiceAccountCredentials(client.id(), "mdb_sa_sk_wrong").basic());

		Response response = this.control.get("/requests?path=/api/oauth/token&limit=2");

		assertThat(response.<List<Integer>>json("$.requests[*].status")).containsExactly(401, 200);
		assertThat(response.<String>json("$.requests[1].caller")).isEqualTo(client.id());
		assertThat(response.<String>json("$.requests[0].username")).isEqualTo(client.id());
		assertThat(response.<String>json("$.requests[0].why"))
			.isEqualTo("invalid_client: Invalid credentials provided.");
		assertThat(response.body()).doesNotContain("mdb_sa_sk", "grant_type", "access_token");
	}

	@Test
	void recordsUnknownAndMalformedPaths() throws IOException {
		String path = "/api/atlas/v2/orgs/" + this.acme.id();
		this.atlas.get(this.acme.orgOwner(), path + "/billing");
		RawConnection.exchange(this.atlas.port(),
				"GET " + path + "/invites;x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		Response response = this.journal.list("");

		assertThat(response.<List<String>>json("$.requests[*].errorCode")).containsExactly("PATH_PARAM_PARSE_ERROR",
				"NOT_EMULATED");
		assertThat(response.<List<String>>json("$.requests[*].operationId")).containsExactly("listOrgInvites");
	}

	private void assertRejected(String why, String username) {
		Response response = this.journal.list("");
		assertThat(response.<Integer>json("$.requests[0].status")).isEqualTo(401);
		assertThat(response.<String>json("$.requests[0].why")).isEqualTo(why);
		assertThat(response.<String>json("$.requests[0].username")).isEqualTo(username);
		assertThat(response.body()).doesNotContain("\"caller\"", "\"errorCode\"");
	}

}
