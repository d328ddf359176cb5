package io.mockatlas.control.organizations;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link PeopleController}: the people of an organization by pages.
 */
@AtlasTest
class PeopleControllerTests {

	private static final String UNKNOWN = "690000000000000000000fff";

	private final ControlClient control;

	private final TestClock clock;

	private final BulkData bulk;

	private final Acme acme;

	PeopleControllerTests(ControlClient control, TestClock clock, BulkData bulk, Acme acme) {
		this.control = control;
		this.clock = clock;
		this.bulk = bulk;
		this.acme = acme;
	}

	@Test
	void filtersByStatusAndAddress() {
		String declined = id("d");
		String accepted = id("b");
		id("c_1");
		this.control.post("/invitations/" + declined + "/decline");
		this.control.post("/invitations/" + accepted + "/accept");

		assertThat(usernames("")).containsExactly(name("b"), name("c_1"), name("d"));
		assertThat(usernames("?status=ACTIVE")).containsExactly(name("b"));
		assertThat(usernames("?status=PENDING")).containsExactly(name("c_1"));
		assertThat(usernames("?status=DECLINED")).containsExactly(name("d"));
		assertThat(usernames("?status=EXPIRED")).isEmpty();
		assertThat(usernames("?q=C_1-")).containsExactly(name("c_1"));
		assertThat(usernames("?q=_-")).isEmpty();
		assertThat(usernames("?q=%25")).isEmpty();
		assertThat(usernames("?q=" + this.acme.id() + "&status=PENDING")).containsExactly(name("c_1"));
		this.clock.shiftBy(Duration.ofDays(31));
		assertThat(usernames("?status=EXPIRED")).containsExactly(name("c_1"));
		assertThat(usernames("?status=DECLINED")).containsExactly(name("d"));
		assertThat(this.control.get("/orgs/" + this.acme.id()).<Object>json("$.people"))
			.hasToString("{active=1, pending=0, expired=1, declined=1}");
	}

	@Test
	void listsPages() {
		this.bulk.addUsers(this.acme, 7, 8);
		List<String> all = usernames("");

		assertThat(all).hasSize(15).isSorted();
		for (int size : new int[] { 1, 2, 4, 7, 14, 15, 20 }) {
			for (int page = 1; page <= 15 / size + 1; page++) {
				int from = Math.min(15, (page - 1) * size);
				String query = "?itemsPerPage=" + size + "&pageNum=" + page;
				assertThat(usernames(query)).as("page %d of %d", page, size)
					.isEqualTo(all.subList(from, Math.min(15, from + size)));
				assertThat(people(query).<Integer>json("$.totalCount")).as("count on page %d of %d", page, size)
					.isEqualTo(15);
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?pageNum=0         | The parameter pageNum must be between 1 and 1000000.
			?itemsPerPage=501  | The parameter itemsPerPage must be between 1 and 500.
			?pageNum=x         | The value of pageNum is malformed: x
			?status=pending    | The value of status is malformed: pending
			?groupId=x         | The value of groupId is malformed: x
			?page=1            | Unknown parameter page; known parameters are groupId, status, q, pageNum, itemsPerPage.
			""")
	void rejectsInvalidParameters(String query, String detail) {
		Response rejected = people(query);

		assertThat(rejected.status()).isEqualTo(400);
		assertThat(rejected.<String>json("$.detail")).isEqualTo(detail);
	}

	@Test
	void rejectsUnknownOrganization() {
		assertThat(this.control.get("/orgs/" + UNKNOWN + "/people")).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "There is no organization 690000000000000000000fff.",
				  "instance": "/_mockatlas/orgs/690000000000000000000fff/people"
				}
				""");
		assertThat(this.control.get("/orgs/" + UNKNOWN).status()).isEqualTo(404);
		assertThat(this.control.post("/orgs/" + UNKNOWN + "/invitations", """
				{"username":"eve@example.com","roles":["ORG_MEMBER"]}""").<String>json("$.errorCode"))
			.isEqualTo("ORG_NOT_FOUND");
	}

	private String id(String name) {
		return invite("""
				{"username":"%s","roles":["ORG_MEMBER"]}""".formatted(name(name))).json("$.invitationId");
	}

	private String name(String name) {
		return name + "-" + this.acme.id() + "@example.com";
	}

	private List<String> usernames(String query) {
		return people(query).json("$.results[*].username");
	}

	private Response people(String query) {
		return this.control.get("/orgs/" + this.acme.id() + "/people" + query);
	}

	private Response invite(String body) {
		return this.control.post("/orgs/" + this.acme.id() + "/invitations", body);
	}

}
