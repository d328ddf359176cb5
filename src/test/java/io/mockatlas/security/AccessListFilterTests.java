package io.mockatlas.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.accesslist.AccessListEntries;
import io.mockatlas.caller.Caller;
import io.mockatlas.caller.NetworkPolicy;
import io.mockatlas.credential.ApiUsers;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import io.mockatlas.objectid.ApiUserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Enforcement of access lists, and the recorded use of their entries.
 */
@AtlasTest
class AccessListFilterTests {

	private static final String NOT_ON_LIST = "IP address %s is not allowed to access this resource.";

	private static final String LIST_REQUIRED = "This organization requires access through an access list of ip ranges.";

	private static final String CLIENT_ADDRESS = "127.0.0.1";

	private static final String OTHER_ADDRESS = "127.0.0.2";

	private final AtlasClient atlas;

	private final TestClock clock;

	private final CallerQueries callerQueries;

	private final AccessListEntries entries;

	private final Acme acme;

	private final Key key;

	private final ApiUserId keyId;

	private final String accessList;

	AccessListFilterTests(AtlasClient atlas, TestClock clock, ApiUsers apiUsers, CallerQueries callerQueries,
			AccessListEntries entries, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.callerQueries = callerQueries;
		this.entries = entries;
		this.acme = acme;
		this.key = acme.orgReader();
		this.keyId = apiUsers.findByUsername(this.key.publicKey()).orElseThrow().id();
		this.accessList = "/api/atlas/v2/orgs/" + acme.id() + "/apiKeys/" + this.keyId + "/accessList";
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void rejectsCallerFromOtherAddress(Api api) throws IOException {
		allow("{\"ipAddress\":\"" + OTHER_ADDRESS + "\"}");

		Response response = this.atlas.get(this.key, api.base());

		assertThat(response).isRejected(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", NOT_ON_LIST, CLIENT_ADDRESS);
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
		assertThat(getFrom(OTHER_ADDRESS, api.base()).status()).isEqualTo(200);
		assertThat(getFrom("127.0.0.3", api.base()).body()).contains("127.0.0.3");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.0/8, true", "127.0.0.0/31, true", "127.0.0.2/31, false", "0.0.0.0/0, true", "::/0, false",
			"::ffff:127.0.0.1, true", "::1, false" })
	@TestEvidence(DOCUMENTED)
	void allowsCallerFromBlock(String block, boolean allowed) {
		allow((block.indexOf('/') < 0) ? "{\"ipAddress\":\"" + block + "\"}" : "{\"cidrBlock\":\"" + block + "\"}");

		assertThat(this.atlas.get(this.key, "/api/atlas/v2").status()).isEqualTo((allowed) ? 200 : 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orgs/690000000000000000000fff/invites", "/orgs/x/invites", "/nothing/here",
			"/groups/690000000000000000000fff/users", "/orgs/690000000000000000000a01/invites?envelope=maybe" })
	@TestEvidence(value = ASSUMED, of = "that the check follows authentication is recorded")
	void checksAddressAfterAuthenticationAndBeforeLookup(String path) {
		allow("{\"ipAddress\":\"" + OTHER_ADDRESS + "\"}");
		String target = "/api/atlas/v2" + path;

		Response response = this.atlas.send(this.key, "GET", target, null, "Accept", "application/json");

		assertThat(response).isRejected(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", NOT_ON_LIST, CLIENT_ADDRESS);
		assertThat(this.atlas.get(new Key(this.key.publicKey(), "wrong"), target).status()).isEqualTo(401);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that errors of filters are wrapped in an envelope")
	void returnsErrorInEnvelope() {
		allow("{\"ipAddress\":\"" + OTHER_ADDRESS + "\"}");

		assertThat(this.atlas.get(this.key, "/api/atlas/v2?envelope=true")).isExactly(200, """
				{"content":{"detail":"IP address 127.0.0.1 is not allowed to access this resource.","error":403,\
				"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST","parameters":["127.0.0.1"],"reason":"Forbidden"},\
				"status":403}""");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void requiresAccessListWhenOrganizationDoes(Api api, Acme other) {
		allow("{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");
		this.atlas.patch(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/settings", """
				{"apiAccessListRequired":true}""");

		Response unrestricted = this.atlas.get(this.acme.orgOwner(), api.base());

		assertThat(unrestricted).isRejected(403, "ORG_REQUIRES_ACCESS_LIST", LIST_REQUIRED, CLIENT_ADDRESS);
		assertThat(unrestricted.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
		assertThat(this.atlas.get(this.key, api.base()).status()).isEqualTo(200);
		assertThat(this.atlas.get(other.orgOwner(), api.base()).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that a key can lock itself out and an owner can undo it")
	void allowsKeyToLockItselfOut() {
		this.atlas.post(this.key, this.accessList, "[{\"ipAddress\":\"" + OTHER_ADDRESS + "\"}]");
		assertThat(this.atlas.get(this.key, this.accessList).status()).isEqualTo(403);

		this.atlas.delete(this.acme.orgOwner(), this.accessList + "/" + OTHER_ADDRESS);

		assertThat(this.atlas.get(this.key, this.accessList).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that the smallest matching block counts is assumed")
	void recordsLastUseAndCountOfEntry() throws IOException {
		allow("{\"cidrBlock\":\"127.0.0.0/8\"},{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");
		getFrom(OTHER_ADDRESS, "/api/atlas/v2");

		Response response = this.atlas.get(this.acme.orgOwner(), this.accessList);

		assertThat(response.<List<Integer>>json("$.results[*].count")).containsExactly(1, 2);
		assertThat(response.<List<String>>json("$.results[*].lastUsedAddress")).containsExactly(OTHER_ADDRESS,
				CLIENT_ADDRESS);
		assertThat(response.<List<String>>json("$.results[*].lastUsed")).hasSize(2);
		assertThat(
				this.atlas.get(this.acme.orgOwner(), this.accessList + "/" + CLIENT_ADDRESS).<Integer>json("$.count"))
			.isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"ipAddress\":\"127.0.0.1\"}]",
			"[{\"ipAddress\":\"192.0.2.9\"},{\"ipAddress\":\"127.0.0.1\"}]" })
	void keepsRecordedUseWhenNewEntriesAreRejected(String rejected) {
		allow("{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");

		assertThat(this.atlas.post(this.acme.orgOwner(), this.accessList, rejected).status()).isEqualTo(409);
		this.atlas.get(this.key, "/api/atlas/v2");

		Response response = this.atlas.get(this.acme.orgOwner(), this.accessList);
		assertThat(response.<List<Integer>>json("$.results[*].count")).containsExactly(3);
		assertThat(response.<List<String>>json("$.results[*].lastUsedAddress")).containsExactly(CLIENT_ADDRESS);
	}

	@Test
	void countsConcurrentRequests() throws Exception {
		allow("{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");

		List<List<Integer>> statuses = ConcurrentCalls.call(16,
				(caller) -> IntStream.range(0, 4)
					.mapToObj((request) -> ((caller % 8 == 0) ? this.atlas.get(this.acme.orgOwner(), this.accessList)
							: this.atlas.get(this.key, "/api/atlas/v2"))
						.status())
					.toList());

		assertThat(statuses).allSatisfy((each) -> assertThat(each).hasSize(4).containsOnly(200));
		assertThat(this.atlas.get(this.acme.orgOwner(), this.accessList).<Integer>json("$.results[0].count"))
			.isEqualTo(56);
	}

	@Test
	void writesUseOncePerMinute() {
		allow("{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");
		assertThat(this.entries.of(this.keyId)).singleElement()
			.satisfies((entry) -> assertThat(entry.requestCount()).isZero());

		this.clock.shiftBy(Duration.ofMinutes(1));
		this.atlas.get(this.key, "/api/atlas/v2");

		assertThat(this.entries.of(this.keyId)).singleElement()
			.satisfies((entry) -> assertThat(entry.requestCount()).isEqualTo(3));
	}

	@Test
	void loadsAccessListWithCaller() {
		allow("{\"ipAddress\":\"" + CLIENT_ADDRESS + "\"}");

		Caller unrestricted = findCaller(this.acme.projectOwner());
		Caller restricted = findCaller(this.key);

		assertThat(unrestricted.networkPolicy()).isEqualTo(NetworkPolicy.UNRESTRICTED);
		assertThat(unrestricted.grants()).hasSize(1);
		assertThat(restricted.networkPolicy().blocks()).extracting((allowed) -> allowed.block().value())
			.containsExactly(CLIENT_ADDRESS + "/32");
		assertThat(restricted.networkPolicy().smallestBlockContaining(CLIENT_ADDRESS)).isNotNull();
		assertThat(restricted.networkPolicy().smallestBlockContaining(OTHER_ADDRESS)).isNull();
	}

	@Test
	void emptyAccessListRestrictsNoCaller() {
		allow("{\"ipAddress\":\"" + OTHER_ADDRESS + "\"}");
		this.atlas.delete(this.acme.orgOwner(), this.accessList + "/" + OTHER_ADDRESS);

		assertThat(findCaller(this.key).networkPolicy()).isEqualTo(NetworkPolicy.UNRESTRICTED);
	}

	private Caller findCaller(Key key) {
		return (Caller) this.callerQueries.findKey(key.publicKey(), null).signedIn().getPrincipal();
	}

	/**
	 * Adds entries to the access list of the key as an owner.
	 */
	private void allow(String entries) {
		assertThat(this.atlas.post(this.acme.orgOwner(), this.accessList, "[" + entries + "]").status()).isEqualTo(200);
	}

	/**
	 * Sends a GET request with the key from an address.
	 */
	private RawResponse getFrom(String address, String target) throws IOException {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", target, null));
		try (RawConnection connection = RawConnection.from(address, this.atlas.port())) {
			connection.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: "
					+ AtlasClient.V2_ACCEPT + "\r\nAuthorization: "
					+ AtlasClient.authorization(this.key, "GET", target, nonce, 1) + "\r\n\r\n");
			return connection.readToEnd();
		}
	}

}
