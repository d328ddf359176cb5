package io.mockatlas.security;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.mockatlas.accesslist.AccessListEntries;
import io.mockatlas.caller.Caller;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.caller.NetworkPolicy;
import io.mockatlas.credential.ApiUsers;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import io.mockatlas.objectid.ApiUserId;
import org.junit.jupiter.api.BeforeEach;
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
 * Who is kept out by an access list, and what is remembered of who is let in.
 */
@AtlasTest
class AccessListTests {

	private static final String NOT_ON_LIST = "IP address %s is not allowed to access this resource.";

	private static final String LIST_REQUIRED = "This organization requires access through an access list of ip ranges.";

	private static final String HERE = "127.0.0.1";

	private static final String THERE = "127.0.0.2";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final ApiUsers users;

	private final CallerQueries callers;

	private final AccessListEntries entries;

	private final Acme acme;

	private Key key;

	private String list;

	AccessListTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, ApiUsers users, CallerQueries callers,
			AccessListEntries entries, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.users = users;
		this.callers = callers;
		this.entries = entries;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		this.key = this.acme.orgReader();
		this.list = list(Api.V2);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void keepsOutWhoCallsFromElsewhere(Api api) throws IOException {
		allow("{\"ipAddress\":\"" + THERE + "\"}");

		Response here = this.atlas.get(this.key, api.base());

		assertThat(here).isRefused(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", NOT_ON_LIST, HERE);
		assertThat(here.headerNames()).isEqualTo(api.headersOfErrorInFront());
		assertThat(from(THERE, api.base()).status()).isEqualTo(200);
		assertThat(from("127.0.0.3", api.base()).body()).contains("127.0.0.3");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.0/8, true", "127.0.0.0/31, true", "127.0.0.2/31, false", "0.0.0.0/0, true", "::/0, false",
			"::ffff:127.0.0.1, true", "::1, false" })
	@TestEvidence(DOCUMENTED)
	void letsInWhoCallsFromBlock(String block, boolean letIn) {
		allow((block.indexOf('/') < 0) ? "{\"ipAddress\":\"" + block + "\"}" : "{\"cidrBlock\":\"" + block + "\"}");

		assertThat(this.atlas.get(this.key, "/api/atlas/v2").status()).isEqualTo((letIn) ? 200 : 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orgs/690000000000000000000fff/invites", "/orgs/x/invites", "/nothing/here",
			"/groups/690000000000000000000fff/users", "/orgs/690000000000000000000a01/invites?envelope=maybe" })
	@TestEvidence(value = ASSUMED, of = "that it comes after sign-in is recorded")
	void looksAtTheAddressBeforeAllElse(String path) {
		allow("{\"ipAddress\":\"" + THERE + "\"}");
		String target = "/api/atlas/v2" + path;

		Response response = this.atlas.send(this.key, "GET", target, null, "Accept", "application/json");

		assertThat(response).isRefused(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", NOT_ON_LIST, HERE);
		assertThat(this.atlas.get(new Key(this.key.publicKey(), "wrong"), target).status()).isEqualTo(401);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "an error of a filter is put into an envelope like any other")
	void saysItInAnEnvelopeToo() {
		allow("{\"ipAddress\":\"" + THERE + "\"}");

		assertThat(this.atlas.get(this.key, "/api/atlas/v2?envelope=true")).isExactly(200, """
				{"content":{"detail":"IP address 127.0.0.1 is not allowed to access this resource.","error":403,\
				"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST","parameters":["127.0.0.1"],"reason":"Forbidden"},\
				"status":403}""");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void isDemandedOfEveryKeyWhereTheOrganizationSaysSo(Api api) {
		allow("{\"ipAddress\":\"" + HERE + "\"}");
		this.atlas.patch(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/settings", """
				{"apiAccessListRequired":true}""");

		Response without = this.atlas.get(this.acme.orgOwner(), api.base());

		assertThat(without).isRefused(403, "ORG_REQUIRES_ACCESS_LIST", LIST_REQUIRED, HERE);
		assertThat(without.headerNames()).isEqualTo(api.headersOfErrorInFront());
		assertThat(this.atlas.get(this.key, api.base()).status()).isEqualTo(200);
		assertThat(this.atlas.get(this.acmes.create().orgOwner(), api.base()).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "nothing keeps a key from locking itself out; an owner can mend it")
	void canLockItsOwnKeyOut() {
		this.atlas.post(this.key, this.list, "[{\"ipAddress\":\"" + THERE + "\"}]");
		assertThat(this.atlas.get(this.key, this.list).status()).isEqualTo(403);

		this.atlas.delete(this.acme.orgOwner(), this.list + "/" + THERE);

		assertThat(this.atlas.get(this.key, this.list).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that the smallest block counts is assumed")
	void remembersWhoUsedIt() throws IOException {
		allow("{\"cidrBlock\":\"127.0.0.0/8\"},{\"ipAddress\":\"" + HERE + "\"}");
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");
		from(THERE, "/api/atlas/v2");

		Response response = this.atlas.get(this.acme.orgOwner(), this.list);

		assertThat(response.<List<Integer>>json("$.results[*].count")).containsExactly(1, 2);
		assertThat(response.<List<String>>json("$.results[*].lastUsedAddress")).containsExactly(THERE, HERE);
		assertThat(response.<List<String>>json("$.results[*].lastUsed")).hasSize(2);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.list + "/" + HERE).<Integer>json("$.count")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"ipAddress\":\"127.0.0.1\"}]",
			"[{\"ipAddress\":\"192.0.2.9\"},{\"ipAddress\":\"127.0.0.1\"}]" })
	void forgetsNoUseWhereTheListStaysAsItWas(String refused) {
		allow("{\"ipAddress\":\"" + HERE + "\"}");
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");

		assertThat(this.atlas.post(this.acme.orgOwner(), this.list, refused).status()).isEqualTo(409);
		this.atlas.get(this.key, "/api/atlas/v2");

		Response response = this.atlas.get(this.acme.orgOwner(), this.list);
		assertThat(response.<List<Integer>>json("$.results[*].count")).containsExactly(3);
		assertThat(response.<List<String>>json("$.results[*].lastUsedAddress")).containsExactly(HERE);
	}

	@Test
	void countsEachOfManyAtOnce() throws Exception {
		allow("{\"ipAddress\":\"" + HERE + "\"}");
		ExecutorService callers = Executors.newFixedThreadPool(16);
		try {
			List<Future<Integer>> statuses = new ArrayList<>(IntStream.range(0, 64)
				.mapToObj((i) -> callers.submit(() -> ((i % 8 == 0) ? this.atlas.get(this.acme.orgOwner(), this.list)
						: this.atlas.get(this.key, "/api/atlas/v2"))
					.status()))
				.toList());
			for (Future<Integer> status : statuses) {
				assertThat(status.get()).isEqualTo(200);
			}
		}
		finally {
			callers.shutdown();
		}

		assertThat(this.atlas.get(this.acme.orgOwner(), this.list).<Integer>json("$.results[0].count")).isEqualTo(56);
	}

	@Test
	void writesUseThatNobodyAsksForOnceAMinute() {
		allow("{\"ipAddress\":\"" + HERE + "\"}");
		ApiUserId id = this.users.findByUsername(this.key.publicKey()).orElseThrow().id();
		this.atlas.get(this.key, "/api/atlas/v2");
		this.atlas.get(this.key, "/api/atlas/v2");
		assertThat(this.entries.of(id)).singleElement().satisfies((entry) -> assertThat(entry.requestCount()).isZero());

		this.clock.shiftBy(Duration.ofMinutes(1));
		this.atlas.get(this.key, "/api/atlas/v2");

		assertThat(this.entries.of(id)).singleElement()
			.satisfies((entry) -> assertThat(entry.requestCount()).isEqualTo(3));
	}

	@Test
	void isReadWithTheCaller() {
		allow("{\"ipAddress\":\"" + HERE + "\"}");

		Caller without = caller(this.acme.projectOwner());
		Caller with = caller(this.key);

		assertThat(without.networkPolicy()).isEqualTo(NetworkPolicy.UNRESTRICTED);
		assertThat(without.grants()).hasSize(1);
		assertThat(with.networkPolicy().blocks()).extracting(CidrBlock::value).containsExactly(HERE + "/32");
		assertThat(with.networkPolicy().smallestBlockContaining(HERE)).isNotNull();
		assertThat(with.networkPolicy().smallestBlockContaining(THERE)).isNull();
	}

	@Test
	void keepsNobodyOutOnceItIsEmpty() {
		allow("{\"ipAddress\":\"" + THERE + "\"}");
		this.atlas.delete(this.acme.orgOwner(), this.list + "/" + THERE);

		assertThat(caller(this.key).networkPolicy()).isEqualTo(NetworkPolicy.UNRESTRICTED);
	}

	private Caller caller(Key key) {
		return (Caller) this.callers.findKey(key.publicKey(), null).signedIn().getPrincipal();
	}

	/**
	 * Puts entries on the list of the key, as an owner can.
	 */
	private void allow(String entries) {
		assertThat(this.atlas.post(this.acme.orgOwner(), this.list, "[" + entries + "]").status()).isEqualTo(200);
	}

	private String list(Api api) {
		ApiUserId id = this.users.findByUsername(this.key.publicKey()).orElseThrow().id();
		return api.base() + "/orgs/" + this.acme.id() + "/apiKeys/" + id + "/accessList";
	}

	/**
	 * Asks with the key from another address.
	 */
	private RawResponse from(String address, String target) throws IOException {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", target, null));
		try (RawConnection connection = RawConnection.from(address, this.atlas.port())) {
			connection.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: "
					+ AtlasClient.V2_ACCEPT + "\r\nAuthorization: "
					+ AtlasClient.authorization(this.key, "GET", target, nonce, 1) + "\r\n\r\n");
			return connection.readToEnd();
		}
	}

}
