package io.mockatlas.api;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Crowds;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages, on the list of an organization's users.
 */
@AtlasTest
class PagingTests {

	private static final String NO_FILTERS = "&username=&orgMembershipStatus=&orgMembershipStatuses=";

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private Crowds crowds;

	private Acme acme;

	private String url;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
		this.crowds.join(this.acme, 2, 3);
		this.url = this.server.url(Successor.users(this.acme));
	}

	@Test
	@Evidence(value = RECORDED, of = "the order of parameters; unset filters stand empty in the self link alone")
	void linksToNeighbours() {
		Answer first = list("?pageNum=1&itemsPerPage=2");
		Answer second = list("?itemsPerPage=2&pageNum=2");
		Answer third = list("?includeCount=true&itemsPerPage=2&pageNum=3");

		assertThat(links(first)).containsExactly(
				"self " + this.url + "?includeCount=true" + NO_FILTERS + "&pageNum=1&itemsPerPage=2",
				"next " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=2");
		assertThat(links(second)).containsExactly(
				"self " + this.url + "?includeCount=true" + NO_FILTERS + "&pageNum=2&itemsPerPage=2",
				"previous " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=1",
				"next " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=3");
		assertThat(links(third)).containsExactly(
				"self " + this.url + "?includeCount=true" + NO_FILTERS + "&pageNum=3&itemsPerPage=2",
				"previous " + this.url + "?includeCount=true&itemsPerPage=2&pageNum=2");
		assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
		assertThat(ids(third)).hasSize(1);
		assertThat(third.<Integer>json("$.totalCount")).isEqualTo(5);
	}

	@Test
	@Evidence(ASSUMED)
	void linksToOneSlashWhereTheCallerSentTwo() {
		Answer answer = this.server.send(this.acme.orgOwner(), "GET", "/" + Successor.users(this.acme), null, "Accept",
				Successor.ACCEPT);

		assertThat(answer.<String>json("$.links[0].href"))
			.startsWith(this.server.url(Successor.users(this.acme) + "?"));
	}

	@Test
	@Evidence(ASSUMED)
	void readsEncodedNamesOfParameters() {
		Answer answer = new Successor(this.server).get(this.acme.orgOwner(),
				Successor.users(this.acme) + "?user%6eame=nobody@example.com&page%4Eum=2");

		assertThat(answer.<String>json("$.links[0].href")).contains("username=nobody@example.com")
			.contains("pageNum=2");
	}

	@Test
	@Evidence(ASSUMED)
	void keepsFiltersInLinksAsTheyWereSent() {
		Answer answer = list("?orgMembershipStatus=PENDING&itemsPerPage=2");

		assertThat(links(answer)).containsExactly("self " + this.url
				+ "?includeCount=true&username=&orgMembershipStatus=PENDING&orgMembershipStatuses=&pageNum=1&itemsPerPage=2",
				"next " + this.url + "?includeCount=true&orgMembershipStatus=PENDING&itemsPerPage=2&pageNum=2");
	}

	@Test
	@Evidence(DOCUMENTED)
	void leavesOutCount() {
		Answer answer = list("?includeCount=false&itemsPerPage=1&pageNum=9");

		assertThat(answer).isExactly(200, """
				{"links":[{"href":"%s?includeCount=false%s&pageNum=9&itemsPerPage=1","rel":"self"},\
				{"href":"%1$s?includeCount=false&itemsPerPage=1&pageNum=8","rel":"previous"}],"results":[]}"""
			.formatted(this.url, NO_FILTERS));
	}

	@ParameterizedTest
	@CsvSource({ "pageNum,0", "pageNum,-1", "pageNum,x", "pageNum,99999999999", "itemsPerPage,0", "itemsPerPage,501",
			"itemsPerPage,1.5", "includeCount,maybe" })
	@Evidence(ASSUMED)
	void refusesWhatIsOutOfRange(String name, String value) {
		assertThat(list("?" + name + "=" + value)).isRefused(400, "INVALID_QUERY_PARAMETER",
				"Invalid query parameter %s specified.", name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?pageNum=&itemsPerPage=&includeCount=", "?itemsPerPage=500", "?pageNum=1" })
	@Evidence(DOCUMENTED)
	void showsAllOnFirstPage(String query) {
		assertThat(ids(list(query))).hasSize(5);
	}

	@Test
	@Evidence(DOCUMENTED)
	void putsStatusBesideResultsInEnvelope() {
		Answer answer = list("?envelope=true&itemsPerPage=1&pageNum=9");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).endsWith("\"results\":[],\"status\":200,\"totalCount\":5}");
	}

	private Answer list(String query) {
		return new Successor(this.server).get(this.acme.orgOwner(), Successor.users(this.acme) + query);
	}

	private static List<String> links(Answer answer) {
		List<String> rels = answer.json("$.links[*].rel");
		return rels.stream()
			.map((rel) -> rel + " " + answer.<String>json("$.links[" + rels.indexOf(rel) + "].href"))
			.toList();
	}

	private static List<String> ids(Answer answer) {
		return answer.json("$.results[*].id");
	}

}
