package io.mockatlas.control.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/requests/verify}.
 */
@AtlasTest
class VerifyRequestsTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final ThreadBudget threads;

	private final ControlClient control;

	private final JournalClient journal;

	private final Acme acme;

	VerifyRequestsTests(AtlasClient atlas, ThreadBudget threads, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.threads = threads;
		this.acme = acme;
		this.control = control;
		this.journal = new JournalClient(control, acme);
	}

	@Test
	void countsDigestRequestOnce() {
		String id = this.atlas.createInvitation(this.acme, "ada@example.com");
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		Response response = verify("""
				{"method":"DELETE","path":"/api/atlas/v2/orgs/{orgId}/invites/%1$s","operationId":"deleteOrgInvite",
				 "orgId":"%2$s","invitationId":"%1$s","status":204,"caller":"%3$s","count":1}""".formatted(id,
				this.acme.id(), this.acme.inviter()));

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<Integer>json("$.count")).isEqualTo(1);
		assertThat(response.<List<String>>json("$.requests[*].invitationId")).containsExactly(id);
	}

	@Test
	void countsChallengesOnDemand() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(this.journal.verify("\"challenges\":true,\"count\":2").status()).isEqualTo(200);
		assertThat(this.journal.verify("\"challenges\":true,\"status\":401,\"count\":1").status()).isEqualTo(200);
		assertThat(this.journal.verify("\"challenges\":false,\"count\":1").status()).isEqualTo(200);
	}

	@Test
	void listsNearMissesOfMissingRequest() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		int since = this.journal.verify("\"count\":1").json("$.requests[0].number");
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + UNKNOWN_ID);
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response response = this.journal
			.verify("\"operationId\":\"deleteOrgInvite\",\"status\":204,\"since\":" + since + ",\"count\":1");

		assertThat(JournalClient.masked(response)).isEqualTo("""
				{
				  "title": "Conflict",
				  "status": 409,
				  "detail": "Expected exactly 1 such request, counted 0.",
				  "instance": "/_mockatlas/requests/verify",
				  "expected": {
				    "operationId": "deleteOrgInvite",
				    "orgId": "%1$s",
				    "status": 204,
				    "since": <n>,
				    "count": 1
				  },
				  "count": 0,
				  "requests": [],
				  "nearestMisses": [ {
				    "differences": [ "status: expected 204, was 404" ],
				    "request": {
				      "number": <n>,
				      "time": <time>,
				      "method": "DELETE",
				      "path": "/api/atlas/v2/orgs/%1$s/invites/%2$s",
				      "operationId": "deleteOrgInvite",
				      "orgId": "%1$s",
				      "invitationId": "%2$s",
				      "caller": "%3$s",
				      "status": 404,
				      "errorCode": "INVALID_INVITATION_ID",
				      "why": "An invalid invitation ID %2$s was specified.",
				      "durationMillis": <n>
				    }
				  }, {
				    "differences": [ "operationId: expected deleteOrgInvite, was listOrgInvites", \
				"status: expected 204, was 200" ],
				    "request": {
				      "number": <n>,
				      "time": <time>,
				      "method": "GET",
				      "path": "/api/atlas/v2/orgs/%1$s/invites",
				      "operationId": "listOrgInvites",
				      "orgId": "%1$s",
				      "version": "2023-01-01",
				      "caller": "%3$s",
				      "status": 200,
				      "durationMillis": <n>
				    }
				  } ]
				}
				""".formatted(this.acme.id(), UNKNOWN_ID, this.acme.inviter()));
		assertThat(response.status()).isEqualTo(409);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void listsExcessRequests() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response response = this.journal.verify("\"count\":1,\"timeout\":\"PT30S\"");

		assertThat(response.status()).isEqualTo(409);
		assertThat(response.<String>json("$.detail"))
			.startsWith("Expected exactly 1 such request within PT30S, counted 2.");
		assertThat(response.<List<String>>json("$.requests[*].operationId")).containsExactly("listOrgInvites",
				"listOrgInvites");
		assertThat(response.body()).doesNotContain("nearestMisses");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"status":200                          | 200
			"status":200,"count":2                | 200
			"status":200,"count":1                | 409
			"status":200,"atLeast":2              | 200
			"status":200,"atLeast":3              | 409
			"status":200,"atMost":2               | 200
			"status":200,"atMost":1               | 409
			"status":200,"atLeast":1,"atMost":2   | 200
			"status":404,"count":0                | 200
			"status":200,"count":0                | 409
			"status":404                          | 409
			"method":"get"                        | 200
			"groupId":"690000000000000000000fff"  | 409
			"errorCode":"USER_UNAUTHORIZED"       | 409
			""")
	void comparesCount(String fields, int status) {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(this.journal.verify(fields).status()).isEqualTo(status);
	}

	@Test
	void countsRequestsSinceNumber() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		int number = this.journal.verify("\"count\":1").json("$.requests[0].number");
		this.atlas.get(this.acme.orgMember(), this.acme.invites());

		assertThat(this.journal.verify("\"since\":" + number + ",\"count\":1").<String>json("$.requests[0].errorCode"))
			.isEqualTo("USER_UNAUTHORIZED");
	}

	@Test
	void failsAfterTimeout() {
		Response response = this.journal.verify("\"timeout\":\"PT0.05S\"");

		assertThat(response.status()).isEqualTo(409);
		assertThat(response.<String>json("$.detail"))
			.startsWith("Expected at least 1 such request within PT0.05S, counted 0.");
		assertThat(response.<List<Object>>json("$.nearestMisses")).isEmpty();
	}

	/**
	 * Proves that the calls overlap: the server rejects one of them only while all others
	 * wait for the second of two requests.
	 */
	@Test
	void waitsForRequestsUpToLimitOfPolls() throws Exception {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		CompletableFuture<Response> rejected = new CompletableFuture<>();
		ExecutorService callers = Executors.newFixedThreadPool(this.threads.maxLongPolls() + 1);
		try {
			List<CompletableFuture<Response>> polls = new ArrayList<>();
			for (int i = 0; i <= this.threads.maxLongPolls(); i++) {
				polls.add(CompletableFuture.supplyAsync(() -> this.journal.verify("\"count\":2,\"timeout\":\"PT1M\""),
						callers));
			}
			polls.forEach((poll) -> poll.thenAccept(rejected::complete));
			assertThat(rejected.get(1, TimeUnit.MINUTES).status()).isEqualTo(503);
			assertThat(rejected.get().<String>json("$.detail"))
				.isEqualTo("The limit of 60 waiting calls is reached. Try again.");

			this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + UNKNOWN_ID);

			for (CompletableFuture<Response> poll : polls) {
				assertThat(poll.get(1, TimeUnit.MINUTES).status())
					.isEqualTo((poll.get() == rejected.get()) ? 503 : 200);
			}
		}
		finally {
			callers.shutdownNow();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{}                                  | An expectation requires at least one of the \
					fields method, path, operationId, orgId, groupId, invitationId, caller, status, errorCode.
					{"count":1}                         | An expectation requires at least one of the \
					fields method, path, operationId, orgId, groupId, invitationId, caller, status, errorCode.
					{"operationId":"deleteOrgInvites"}  | There is no operation deleteOrgInvites; the operationIds are those of \
					GET /_mockatlas/routes, such as deleteOrgInvite.
					{"errorCode":"GONE"}                | There is no error code GONE.
					{"path":"http://localhost/x"}       | The field path must be a path without host and query, such as \
					/api/atlas/v2/orgs/{orgId}/invites.
					{"method":"GET","count":-1}         | The fields count, atLeast and atMost must be 0 or more.
					{"method":"GET","timeout":"5"}      | The field timeout must be an ISO 8601 duration of at most a minute, \
					such as PT5S or PT0.5S.
					{"method":"GET","count":"1"}        | The field count must be a whole number.
					{"status":"204"}                    | The field status must be a whole number.
					{"metod":"GET"}                     | Unknown field metod; known fields are method, path, operationId, orgId, \
					groupId, invitationId, caller, status, errorCode, challenges, since, count, atLeast, atMost, timeout.
					""")
	void rejectsInvalidExpectation(String body, String detail) {
		Response response = verify(body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
	}

	private Response verify(String expectation) {
		return this.control.post("/requests/verify", expectation);
	}

}
