package io.mockatlas.api;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paging of lists, with the users of an organization.
 */
@AtlasTest
class PagingTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	private final String url;

	PagingTests(AtlasClient atlas, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.url = atlas.url(UserClient.users(acme));
		bulk.addUsers(acme, 2, 3);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the order of parameters; neither link contains filters that are not set")
	void linksToNeighbouringPages() {
		Response first = list("?pageNum=1&itemsPerPage=2");
		Response second = list("?itemsPerPage=2&pageNum=2");
		Response third = list("?includeCount=true&itemsPerPage=2&pageNum=3");

		assertThat(links(first)).containsExactly("self " + this.url + "?includeCount=true&pageNum=1&itemsPerPage=2",
				"next " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=2");
		assertThat(links(second)).containsExactly("self " + this.url + "?includeCount=true&pageNum=2&itemsPerPage=2",
				"previous " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=1",
				"next " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=3");
		assertThat(links(third)).containsExactly("self " + this.url + "?includeCount=true&pageNum=3&itemsPerPage=2",
				"previous " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=2");
		assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
		assertThat(ids(third)).hasSize(1);
		assertThat(third.<Integer>json("$.totalCount")).isEqualTo(5);
	}

	@Test
	@TestEvidence(ASSUMED)
	void linksStartWithOneSlashIfTheRequestStartsWithTwo() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", "/" + UserClient.users(this.acme), null,
				"Accept", UserClient.ACCEPT);

		assertThat(response.<String>json("$.links[0].href"))
			.startsWith(this.atlas.url(UserClient.users(this.acme) + "?"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void decodesParameterNames() {
		Response response = this.userClient.get(this.acme.orgOwner(),
				UserClient.users(this.acme) + "?user%6eame=nobody@example.com&page%4Eum=2");

		assertThat(response.<String>json("$.links[0].href")).contains("username=nobody@example.com")
			.contains("pageNum=2");
	}

	@Test
	@TestEvidence(ASSUMED)
	void keepsFiltersInLinks() {
		Response response = list("?username=&orgMembershipStatus=PENDING&itemsPerPage=2");

		assertThat(links(response)).containsExactly(
				"self " + this.url
						+ "?includeCount=true&orgMembershipStatus=PENDING&username=&pageNum=1&itemsPerPage=2",
				"next " + this.url
						+ "?includeCount=true&itemsPerPage=2&orgMembershipStatus=PENDING&pageNum=2&username=");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void omitsCount() {
		Response response = list("?includeCount=false&itemsPerPage=1&pageNum=9");

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?includeCount=false&pageNum=9&itemsPerPage=1","rel":"self"},\
				{"href":"%1$s?includeCount=false&itemsPerPage=1&pageNum=8","rel":"previous"}],"results":[]}"""
			.formatted(this.url));
	}

	@ParameterizedTest
	@CsvSource({ "pageNum,0", "pageNum,-1", "pageNum,x", "pageNum,99999999999", "itemsPerPage,0", "itemsPerPage,501",
			"itemsPerPage,1.5", "includeCount,maybe" })
	@TestEvidence(ASSUMED)
	void rejectsInvalidParameter(String name, String value) {
		assertThat(list("?" + name + "=" + value)).isRejected(400, "INVALID_QUERY_PARAMETER",
				"Invalid query parameter %s specified.", name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?pageNum=&itemsPerPage=&includeCount=", "?itemsPerPage=500", "?pageNum=1" })
	@TestEvidence(DOCUMENTED)
	void returnsAllUsersOnFirstPage(String query) {
		assertThat(ids(list(query))).hasSize(5);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void addsStatusToPageInEnvelope() {
		Response response = list("?envelope=true&itemsPerPage=1&pageNum=9");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).endsWith("\"results\":[],\"status\":200,\"totalCount\":5}");
	}

	private Response list(String query) {
		return this.userClient.get(this.acme.orgOwner(), UserClient.users(this.acme) + query);
	}

	private static List<String> links(Response response) {
		List<String> rels = response.json("$.links[*].rel");
		return rels.stream()
			.map((rel) -> rel + " " + response.<String>json("$.links[" + rels.indexOf(rel) + "].href"))
			.toList();
	}

	private static List<String> ids(Response response) {
		return response.json("$.results[*].id");
	}

}
