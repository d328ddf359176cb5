package io.mockatlas.api;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Crowds;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TimeMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/teams}.
 */
@AtlasTest
class CreateTeamTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private Crowds crowds;

	@Autowired
	private TimeMachine time;

	private Acme acme;

	private String member;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
		this.member = this.acme.id() + "@example.com";
		this.acmes.join(this.acme, this.member);
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "on v2; Location lacks the base path")
	void makesTeamOfMembers(Api api) {
		Answer answer = this.server.post(this.acme.orgOwner(), api.teams(this.acme), """
				{"name":"dev","usernames":["%s"]}""".formatted(this.member));

		String id = answer.json("$.id");
		assertThat(answer).isExactly(201, """
				{"id":"%s","links":[{"href":"%s/%1$s","rel":"self"}],"name":"dev","usernames":["%s"]}""".formatted(id,
				this.server.url(api.teams(this.acme)), this.member));
		assertThat(answer.header("Location")).isEqualTo(this.server.url("/orgs/" + this.acme.id() + "/teams/" + id));
		assertThat(answer.header("Content-Type")).isEqualTo(api.contentType());
		Set<String> headers = api.headersOfToday();
		headers.add("location");
		assertThat(answer.headerNames()).isEqualTo(headers);
		assertThat(this.acmes.membership(this.acme, this.member).teams()).extracting(Object::toString)
			.containsExactly(id);
	}

	@Test
	@Evidence(value = RECORDED, of = "X-Java-Method, the limit, and that pending users are taken")
	void takesPendingUsers() {
		this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"zoe@example.com"}""");

		Answer answer = create("""
				{"name":"dev","usernames":["Zoe@Example.com","%s","zoe@example.com"]}""".formatted(this.member));

		assertThat(answer.<List<String>>json("$.usernames")).containsExactly("zoe@example.com", this.member);
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[0].teamIds"))
			.containsExactly(answer.<String>json("$.id"));
		assertThat(answer.header("X-Java-Method")).isEqualTo("ApiOrganizationTeamsResource::createTeam");
		assertThat(answer.header("Ratelimit-Limit")).isEqualTo("1200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"dev\"}", "{\"name\":\"dev\",\"usernames\":[]}",
			"{\"id\":\"x\",\"links\":7,\"name\":\"dev\",\"colour\":{}}" })
	@Evidence(value = RECORDED, of = "usernames are no longer required; whatever else is sent is passed over")
	void makesTeamOfNobody(String body) {
		Answer answer = create(body);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.<List<Object>>json("$.usernames")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Team name", "d", "Größe_1", "a-b.c(d),e:f&g@h+i'j",
			"1234567890123456789012345678901234567890123456789012345678901234" })
	@Evidence(value = RECORDED, of = "a space; the other signs are documented for projects")
	void takesNames(String name) {
		assertThat(create("{\"name\":\"" + name + "\"}").<String>json("$.name")).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", " dev", "dev ", "a  b", "a/b", "a%b", "a\\u0000b", "a\\nb", "\\uD83D\\uDE00",
			"\\uD83D", "12345678901234567890123456789012345678901234567890123456789012345" })
	@Evidence(DOCUMENTED)
	void refusesNames(String name) {
		Answer answer = create("{\"name\":\"" + name + "\"}");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("X-Error-Code")).isEqualTo("INVALID_TEAM_NAME");
		assertThat(names()).containsExactly("platform");
	}

	@Test
	@Evidence(DOCUMENTED)
	void saysWhichNameItRefuses() {
		assertThat(create("{\"name\":\"a/b\"}")).isRefused(400, "INVALID_TEAM_NAME",
				"An invalid team name \"%s\" was specified.", "a/b");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                              | 400 | MISSING_ATTRIBUTE
			{"name":null}                                   | 400 | MISSING_ATTRIBUTE
			{"name":""}                                     | 400 | MISSING_ATTRIBUTE
			{"name":7}                                      | 400 | INVALID_JSON_ATTRIBUTE
			{"name":["dev"]}                                | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"dev","usernames":"a@example.com"}      | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"dev","usernames":[null]}               | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"dev","usernames":[7]}                  | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"dev","usernames":[""]}                 | 400 | MISSING_ATTRIBUTE
			{"name":"dev","usernames":["ada"]}              | 400 | INVALID_USERNAME
			{"name":"dev","usernames":["a\\u0000@b.c"]}     | 400 | INVALID_USERNAME
			{"name":"dev","usernames":["a@example.com"]}    | 404 | USER_NOT_IN_ORG
			{"name":"platform"}                             | 409 | TEAM_NAME_NOT_AVAILABLE
			[]                                              | 400 | MALFORMED_JSON
			{                                               | 400 | MALFORMED_JSON""")
	@Evidence(DOCUMENTED)
	void refusesAndMakesNothing(String body, int status, String code) {
		Answer answer = create(body);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("X-Error-Code")).isEqualTo(code);
		assertThat(names()).containsExactly("platform");
	}

	@Test
	@Evidence(value = DOCUMENTED,
			of = "the code; who is in another organization or was invited long ago is not in this one")
	void refusesWhoIsNotInOrganization() {
		Acme other = this.acmes.found();
		String stranger = other.id() + "@example.com";
		this.acmes.join(other, stranger);
		this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"zoe@example.com"}""");
		this.time.shiftBy(Duration.ofDays(31));

		for (String username : List.of(stranger, "zoe@example.com")) {
			Answer answer = create("""
					{"name":"dev","usernames":["%s","%s"]}""".formatted(this.member, username));

			assertThat(answer).isRefused(404, "USER_NOT_IN_ORG", "User %s is not in organization %s.", username,
					this.acme.id().value());
		}
		assertThat(names()).containsExactly("platform");
		assertThat(this.acmes.membership(this.acme, this.member).teams()).isEmpty();
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "names are taken within an organization")
	void refusesNameThatIsTaken() {
		Answer taken = create("{\"name\":\"platform\"}");
		Answer otherLetters = create("{\"name\":\"Platform\"}");

		assertThat(taken).isRefused(409, "TEAM_NAME_NOT_AVAILABLE", "Cannot create a team named %s in organization %s.",
				"platform", this.acme.id().value());
		assertThat(otherLetters.status()).isEqualTo(201);
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesTheTeamAfterTheLast() {
		this.crowds.formTeams(this.acme, 248);

		assertThat(create("{\"name\":\"last\"}").status()).isEqualTo(201);
		assertThat(create("{\"name\":\"dev\"}")).isRefused(400, "MAX_TEAMS_PER_ORG_EXCEEDED",
				"Maximum number of teams per organization (%s) in %s exceeded while trying to add team.", 250,
				this.acme.id().value());
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesOneUserTooMany() {
		this.crowds.join(this.acme, 100, 150);
		List<String> usernames = new Successor(this.server)
			.get(this.acme.orgOwner(), Successor.users(this.acme) + "?itemsPerPage=500")
			.json("$.results[*].username");

		Answer tooMany = create(team(usernames.stream()));
		Answer full = create(team(usernames.stream().skip(1)));

		assertThat(usernames).hasSize(251);
		assertThat(tooMany.header("X-Error-Code")).isEqualTo("MAX_USERS_PER_TEAM_EXCEEDED");
		assertThat(tooMany.<Integer>json("$.parameters[0]")).isEqualTo(250);
		assertThat(full.status()).isEqualTo(201);
	}

	@Test
	@Evidence(value = ASSUMED, of = "the shape of the envelope")
	void putsStatusIntoEnvelope() {
		Answer answer = this.server.post(this.acme.orgOwner(), Api.V2.teams(this.acme) + "?envelope=true",
				"{\"name\":\"dev\"}");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).startsWith("{\"content\":{\"id\":").endsWith("},\"status\":201}");
	}

	private static String team(Stream<String> usernames) {
		return usernames.map((username) -> '"' + username + '"')
			.collect(Collectors.joining(",", "{\"name\":\"dev\",\"usernames\":[", "]}"));
	}

	private List<String> names() {
		return this.server.get(this.acme.orgMember(), Api.V2.teams(this.acme)).json("$.results[*].name");
	}

	private Answer create(String body) {
		return this.server.post(this.acme.orgOwner(), Api.V2.teams(this.acme), body);
	}

}
