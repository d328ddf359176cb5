package io.mockatlas.control.faults;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Faults on the running server: the calls that they match, and their responses in the
 * form of Atlas.
 */
@AtlasTest
class FaultInjectionTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	private final FaultClient faults;

	private final Acme acme;

	FaultInjectionTests(AtlasClient atlas, AcmeFactory acmes, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.control = control;
		this.faults = new FaultClient(control);
	}

	@AfterEach
	void deleteFaults() {
		this.faults.deleteAll();
	}

	@Test
	void returnsRateLimitResponseTwice() {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		this.faults.put("{'operationId':'deleteOrgInvite','orgId':'%s','times':2,'status':429,'retryAfter':3}"
			.formatted(this.acme.id()));

		Response first = this.atlas.delete(this.acme.orgOwner(), invitation);
		Response second = this.atlas.delete(this.acme.orgOwner(), invitation);
		Response third = this.atlas.delete(this.acme.orgOwner(), invitation);

		String path = invitation.substring(1);
		assertThat(first).isExactly(429, """
				{"detail":"Rate limit exceeded for %s. Please retry after 3 seconds. Request capacity: 500. \
				Refill rate: 200 per 60 seconds.","error":429,"errorCode":"RATE_LIMITED_TOKEN_BUCKET",\
				"parameters":["%s",3,500,200,60],"reason":"Too Many Requests"}""".formatted(path, path));
		assertThat(first.header("Retry-After")).isEqualTo("3");
		assertThat(first.header("Ratelimit-Remaining")).isEqualTo("0");
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(third).isExactly(204, "");
		assertThat(this.faults.hits()).isEqualTo(2);
	}

	@Test
	void returnsRateLimitResponseForCode() {
		this.faults.put("{'orgId':'%s','errorCode':'RATE_LIMITED','retryAfter':2}".formatted(this.acme.id()));

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(response).isRejected(429, "RATE_LIMITED", "Resource %s is limited to %s requests every %s minutes.",
				this.acme.invites(), 10, 1);
		assertThat(response.header("Retry-After")).isEqualTo("2");
	}

	@Test
	void returnsErrorWithHeadersOfOperation() {
		this.faults.put("{'orgId':'%s','status':500}".formatted(this.acme.id()));

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(response).isExactly(500, """
				{"detail":"Unexpected error.","error":500,"errorCode":"UNEXPECTED_ERROR","parameters":[],\
				"reason":"Internal Server Error"}""");
		assertThat(response.headerNames()).containsExactly("content-length", "content-type", "deprecation",
				"referrer-policy", "strict-transport-security", "sunset", "x-content-type-options",
				"x-envoy-upstream-service-time", "x-error-code", "x-frame-options", "x-java-method",
				"x-mongodb-service-version", "x-permitted-cross-domain-policies");
	}

	@Test
	void returnsErrorWithEnvelopeAndPretty() {
		this.faults.put("{'orgId':'%s','errorCode':'GROUP_NOT_FOUND','parameters':['x']}".formatted(this.acme.id()));

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?envelope=true&pretty=true");

		assertThat(response).isExactly(200, """
				{
				  "content" : {
				    "detail" : "No group with ID x exists.",
				    "error" : 404,
				    "errorCode" : "GROUP_NOT_FOUND",
				    "parameters" : [ "x" ],
				    "reason" : "Not Found"
				  },
				  "status" : 404
				}""");
	}

	@Test
	void returnsUnknownErrorCode() {
		this.faults.put("{'orgId':'%s','status':402,'errorCode':'NO_PAYMENT_INFORMATION_FOUND','detail':'Pay first.'}"
			.formatted(this.acme.id()));

		Response response = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v1.0/orgs/" + this.acme.id() + "/invites");

		assertThat(response).isExactly(402, """
				{"detail":"Pay first.","error":402,"errorCode":"NO_PAYMENT_INFORMATION_FOUND","parameters":[],\
				"reason":"Payment Required"}""");
		assertThat(response.header("X-Error-Code")).isEqualTo("NO_PAYMENT_INFORMATION_FOUND");
	}

	@Test
	void preventsOperation() {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		this.faults.put("{'orgId':'%s','method':'DELETE','times':1,'status':500}".formatted(this.acme.id()));

		assertThat(this.atlas.delete(this.acme.orgOwner(), invitation).status()).isEqualTo(500);
		assertThat(this.atlas.get(this.acme.orgOwner(), invitation).status()).isEqualTo(200);
	}

	@Test
	void replacesResponseAfterOperation() {
		String invitation = this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com");
		this.faults
			.put("{'orgId':'%s','method':'DELETE','times':1,'status':500,'stage':'answer'}".formatted(this.acme.id()));

		Response response = this.atlas.delete(this.acme.orgOwner(), invitation);

		assertThat(response.status()).isEqualTo(500);
		assertThat(response.headerNames()).contains("deprecation", "sunset", "x-java-method")
			.doesNotContain("ratelimit-limit", "ratelimit-remaining");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(this.atlas.delete(this.acme.orgOwner(), invitation).status()).isEqualTo(404);
	}

	@Test
	void countsCallThatOperationWouldReject() {
		String invitation = this.acme.invites() + "/690000000000000000000fff";
		this.faults.put("{'orgId':'%s','times':1,'status':500}".formatted(this.acme.id()));

		assertThat(this.atlas.delete(this.acme.orgOwner(), invitation).status()).isEqualTo(500);
		assertThat(this.atlas.delete(this.acme.orgOwner(), invitation).status()).isEqualTo(404);
	}

	@Test
	void ignoresUnauthenticatedAndUnauthorizedCalls() {
		this.faults.put("{'orgId':'%s','times':1,'status':500}".formatted(this.acme.id()));

		assertThat(this.atlas.sendUnsigned("GET", this.acme.invites(), null).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgMember(), this.acme.invites()).<String>json("$.errorCode"))
			.isEqualTo("USER_UNAUTHORIZED");
		assertThat(this.faults.hits()).isZero();
	}

	@Test
	void ignoresOtherCallersAndOperations() {
		this.faults.put("{'caller':'%s','operationId':'listOrgInvites','status':500}"
			.formatted(this.acme.orgOwner().publicKey()));

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).status()).isEqualTo(200);
		assertThat(this.atlas.get(this.acmes.createKey(this.acme, "ORG_OWNER"), this.acme.invites()).status())
			.isEqualTo(200);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).status()).isEqualTo(500);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites().replace("/v2/", "/v1.0/")).status())
			.isEqualTo(500);
	}

	@Test
	void keepsResponsesOfOtherCalls() {
		Response before = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		this.faults.put("{'caller':'nobody','status':500,'stage':'answer'}");

		Response after = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(after).isExactly(200, before.body());
		assertThat(after.headerNames()).isEqualTo(before.headerNames());
		assertThat(this.atlas.delete(this.acme.orgOwner(),
				this.acme.invites() + "/" + this.atlas.createInvitation(this.acme, "ada@example.com")))
			.isExactly(204, "");
	}

	@Test
	void limitsHitsOfConcurrentCalls() throws Exception {
		this.faults.put("{'orgId':'%s','times':2,'status':500}".formatted(this.acme.id()));

		List<Integer> statuses = ConcurrentCalls.statuses(12,
				(i) -> this.atlas.get(this.acme.orgOwner(), this.acme.invites()));

		assertThat(statuses.stream().filter((status) -> status == 500)).hasSize(2);
		assertThat(statuses.stream().filter((status) -> status == 200)).hasSize(10);
	}

	@Test
	void matchesServiceAccountsByClientId() {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		String token = this.atlas.token(client);
		this.faults.put("{'caller':'%s','times':1,'status':500}".formatted(client.id()));

		assertThat(this.atlas.sendBearer(token, "GET", this.acme.invites(), null).status()).isEqualTo(500);
		assertThat(this.atlas.sendBearer(token, "GET", this.acme.invites(), null).status()).isEqualTo(200);
	}

	@Test
	void matchesTokenRequests() {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		this.faults.put("{'path':'/api/oauth/token','caller':'%s','times':1,'status':429}".formatted(client.id()));

		Response response = this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", client.basic());

		assertThat(response).isRejected(429, "RATE_LIMITED", "Resource %s is limited to %s requests every %s minutes.",
				"/api/oauth/token", 10, 1);
		assertThat(this.atlas.token(client)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "operation", "answer", "connection" })
	void delaysCall(String stage) {
		this.faults.put("{'caller':'%s','times':1,'delay':'PT0.4S','stage':'%s'}"
			.formatted(this.acme.orgOwner().publicKey(), stage));
		long start = System.nanoTime();

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(response).isExactly(200, "[]");
		assertThat(System.nanoTime() - start).isGreaterThan(400_000_000L);
		assertThat(this.faults.hits()).isOne();
	}

	@Test
	void returnsStaleChallengeWithValidNonce() {
		this.faults.put("{'caller':'%s','times':1,'staleNonce':true}".formatted(this.acme.orgOwner().publicKey()));

		Response challenge = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(challenge.status()).isEqualTo(401);
		assertThat(challenge.header("WWW-Authenticate"))
			.matches("Digest realm=\"MMS Public API\", domain=\"\", nonce=\"[^\"]{32}\", algorithm=MD5, "
					+ "qop=\"auth\", stale=true");
		assertThat(challenge.body()).hasSize(142);
		assertThat(this.atlas
			.sendUnsigned("GET", this.acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
					AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(),
							AtlasClient.nonce(challenge), 1))
			.status()).isEqualTo(200);
	}

	@Test
	void recordsFaultInJournal() {
		this.faults.put("{'orgId':'%s','times':1,'status':500}".formatted(this.acme.id()));
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response journal = this.control.get("/requests?orgId=" + this.acme.id());

		assertThat(journal.<List<String>>json("$.requests[*].why"))
			.containsExactly("fault faults[0]: 500 UNEXPECTED_ERROR");
	}

	@Test
	void ignoresControlApi() {
		this.faults.put("{'status':500,'stage':'connection'}");

		assertThat(this.control.send("GET", "/clock", null, "Authorization", "Bearer x").status()).isEqualTo(200);
		assertThat(this.atlas.sendUnsigned("GET", "/actuator/health", null, "Authorization", "Bearer x").status())
			.isEqualTo(200);
		assertThat(this.faults.hits()).isZero();
	}

}
