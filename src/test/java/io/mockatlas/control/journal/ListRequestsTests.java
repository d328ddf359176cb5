package io.mockatlas.control.journal;

import java.util.List;

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
 * {@code GET /_mockatlas/requests}. All tests share the journal, so each test filters by
 * its organization.
 */
@AtlasTest
class ListRequestsTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final JournalClient journal;

	private final Acme acme;

	ListRequestsTests(AtlasClient atlas, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acme = acme;
		this.control = control;
		this.journal = new JournalClient(control, acme);
	}

	@Test
	void listsDigestRequestOnce() {
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + UNKNOWN_ID + "?pretty=true");

		Response response = this.journal.list("");

		assertThat(response.status()).isEqualTo(200);
		assertThat(JournalClient.masked(response)).isEqualTo("""
				{
				  "total": 1,
				  "dropped": <n>,
				  "requests": [ {
				    "number": <n>,
				    "time": <time>,
				    "method": "DELETE",
				    "path": "/api/atlas/v2/orgs/%1$s/invites/%2$s",
				    "query": "pretty=true",
				    "operationId": "deleteOrgInvite",
				    "orgId": "%1$s",
				    "invitationId": "%2$s",
				    "caller": "%3$s",
				    "status": 404,
				    "errorCode": "INVALID_INVITATION_ID",
				    "why": "An invalid invitation ID %2$s was specified.",
				    "durationMillis": <n>
				  } ]
				}
				""".formatted(this.acme.id(), UNKNOWN_ID, this.acme.inviter()));
	}

	@Test
	void listsChallengesOnDemand() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response response = this.journal.list("&challenges=true");

		assertThat(response.<List<Integer>>json("$.requests[*].status")).containsExactly(200, 401);
		assertThat(response.<Boolean>json("$.requests[1].challenge")).isTrue();
		assertThat(response.<String>json("$.requests[1].why")).isEqualTo("no Authorization header");
		assertThat(response.<String>json("$.requests[1].operationId")).isEqualTo("listOrgInvites");
		assertThat(response.<String>json("$.requests[0].version")).isEqualTo("2023-01-01");
	}

	@Test
	void listsRequestsAsSoonAsAnswered() {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		for (int count = 1; count <= 50; count++) {
			String path = this.acme.invites() + ((count % 2 == 0) ? "" : "/" + UNKNOWN_ID);
			this.atlas.sendUnsigned("GET", path, null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
					AtlasClient.authorization(this.acme.orgOwner(), "GET", path, nonce, count));

			assertThat(this.journal.list("").<Integer>json("$.total")).isEqualTo(count);
		}
	}

	@Test
	void omitsControlRequests() {
		this.journal.list("");
		this.control.get("/invitations/" + UNKNOWN_ID);

		assertThat(this.control.get("/requests?path=/_mockatlas/**").<Integer>json("$.total")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "method=delete, 1", "method=GET, 2", "path=/api/atlas/*/orgs/%7BorgId%7D/invites, 2",
			"path=/**/690000000000000000000fff, 1", "path=/api/atlas/v2/orgs, 0", "operationId=deleteOrgInvite, 1",
			"operationId=deleteGroupInvite, 0", "status=404, 1", "status=20, 0", "errorCode=INVALID_INVITATION_ID, 1",
			"caller=nobody, 0", "invitationId=690000000000000000000fff, 1", "groupId=690000000000000000000fff, 0",
			"method=GET&status=401, 1", "'', 3" })
	void filtersByEachParameter(String filter, int total) {
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + UNKNOWN_ID);
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		this.atlas.get(this.acme.orgMember(), this.acme.invites());
		this.atlas.get(this.acme.orgOwner(), this.acme.webInvites());

		assertThat(this.journal.list("&" + filter).<Integer>json("$.total")).isEqualTo(total);
	}

	@Test
	void filtersByCallerAndProject() {
		this.atlas.get(this.acme.orgOwner(), this.acme.webInvites());
		this.atlas.get(this.acme.orgMember(), this.acme.webInvites());

		assertThat(this.control.get("/requests?groupId=" + this.acme.webId()).<Integer>json("$.total")).isEqualTo(2);
		assertThat(this.control.get("/requests?caller=" + this.acme.inviter()).<List<String>>json("$..groupId"))
			.containsExactly(this.acme.webId().value());
	}

	@Test
	void filtersByNumberAndLimits() {
		for (int i = 0; i < 3; i++) {
			this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?pageNum=" + i);
		}
		List<Integer> numbers = this.journal.list("").json("$.requests[*].number");

		assertThat(this.journal.list("&since=" + numbers.get(1)).<List<Integer>>json("$.requests[*].number"))
			.containsExactly(numbers.get(0));
		assertThat(this.journal.list("&limit=2").<List<Integer>>json("$.requests[*].number"))
			.isEqualTo(numbers.subList(0, 2));
		assertThat(this.journal.list("&limit=0").body()).contains("\"total\": 3,").endsWith("\"requests\": []\n}\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					oprationId=x    | Unknown parameter oprationId; known parameters are method, path, operationId, orgId, groupId, \
					invitationId, caller, status, errorCode, challenges, since, limit.
					operationId=x   | There is no operation x; the operationIds are those of GET /_mockatlas/routes, such as deleteOrgInvite.
					errorCode=x     | There is no error code x.
					path=orgs       | The field path must be a path without host and query, such as /api/atlas/v2/orgs/{orgId}/invites.
					path=/orgs%3Fx  | The field path must be a path without host and query, such as /api/atlas/v2/orgs/{orgId}/invites.
					status=4xx      | The parameter status must be a number, not 4xx.
					since=-1        | The parameter since must be a number, not -1.
					limit=          | The parameter limit must be a number, not .
					challenges=yes  | The parameter challenges must be true or false, not yes.
					""")
	void rejectsInvalidParameters(String query, String detail) {
		Response response = this.control.get("/requests?" + query);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
	}

}
