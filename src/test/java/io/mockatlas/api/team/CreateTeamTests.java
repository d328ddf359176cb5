package io.mockatlas.api.team;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
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
 * {@code POST /orgs/{orgId}/teams}.
 */
@AtlasTest
class CreateTeamTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final String member;

	CreateTeamTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.member = acmes.addMember(acme, acme.id() + "@example.com").user().username();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; Location lacks the base path")
	void createsTeamOfMembers(Api api) {
		Response response = this.atlas.post(this.acme.orgOwner(), api.teams(this.acme), """
				{"name":"dev","usernames":["%s"]}""".formatted(this.member));

		String id = response.json("$.id");
		assertThat(response).isExactly(201, """
				{"id":"%s","links":[{"href":"%s/%1$s","rel":"self"}],"name":"dev","usernames":["%s"]}""".formatted(id,
				this.atlas.url(api.teams(this.acme)), this.member));
		assertThat(response.header("Location")).isEqualTo(this.atlas.url("/orgs/" + this.acme.id() + "/teams/" + id));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		Set<String> headers = api.headersWithoutDeprecation();
		headers.add("location");
		assertThat(response.headerNames()).isEqualTo(headers);
		assertThat(this.acmes.membership(this.acme, this.member).teams()).extracting(Object::toString)
			.containsExactly(id);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "X-Java-Method, the rate limit, and that pending users are accepted")
	void createsTeamWithPendingUsers() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"zoe@example.com"}""");

		Response response = create("""
				{"name":"dev","usernames":["Zoe@Example.com","%s","zoe@example.com"]}""".formatted(this.member));

		assertThat(response.<List<String>>json("$.usernames")).containsExactly("zoe@example.com", this.member);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[0].teamIds"))
			.containsExactly(response.<String>json("$.id"));
		assertThat(response.header("X-Java-Method")).isEqualTo("ApiOrganizationTeamsResource::createTeam");
		assertThat(response.header("Ratelimit-Limit")).isEqualTo("1200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"dev\"}", "{\"name\":\"dev\",\"usernames\":[]}",
			"{\"id\":\"x\",\"links\":7,\"name\":\"dev\",\"colour\":{}}" })
	@TestEvidence(value = RECORDED, of = "usernames are no longer required; other attributes are ignored")
	void createsTeamWithoutUsers(String body) {
		Response response = create(body);

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.<List<Object>>json("$.usernames")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Team name", "d", "Größe_1", "a-b.c(d),e:f&g@h+i'j",
			"1234567890123456789012345678901234567890123456789012345678901234" })
	@TestEvidence(value = RECORDED, of = "a space; the other characters are documented for projects")
	void acceptsName(String name) {
		assertThat(create("{\"name\":\"" + name + "\"}").<String>json("$.name")).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", " dev", "dev ", "a  b", "a/b", "a%b", "a\\u0001b", "a\\nb", "\\uD83D\\uDE00",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	@TestEvidence(DOCUMENTED)
	void rejectsName(String name) {
		Response response = create("{\"name\":\"" + name + "\"}");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_TEAM_NAME");
		assertThat(names()).containsExactly("platform");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void errorContainsInvalidName() {
		assertThat(create("{\"name\":\"a/b\"}")).isRejected(400, "INVALID_TEAM_NAME",
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
			{"name":"dev","usernames":["a\\u0001@b.c"]}     | 400 | INVALID_USERNAME
			{"name":"dev","usernames":["a@example.com"]}    | 404 | USER_NOT_IN_ORG
			{"name":"platform"}                             | 409 | TEAM_NAME_NOT_AVAILABLE
			[]                                              | 400 | INVALID_JSON
			{                                               | 400 | MALFORMED_JSON""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidRequestWithoutCreatingTeam(String body, int status, String code) {
		Response response = create(body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(names()).containsExactly("platform");
	}

	@Test
	@TestEvidence(value = DOCUMENTED,
			of = "the code; users of other organizations and users with expired invitations are not in this one")
	void rejectsUserOutsideOrganization(Acme other, TestClock clock) {
		String stranger = this.acmes.addMember(other, other.id() + "@example.com").user().username();
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"zoe@example.com"}""");
		clock.shiftBy(Duration.ofDays(31));

		for (String username : List.of(stranger, "zoe@example.com")) {
			Response response = create("""
					{"name":"dev","usernames":["%s","%s"]}""".formatted(this.member, username));

			assertThat(response).isRejected(404, "USER_NOT_IN_ORG", "User %s is not in organization %s.", username,
					this.acme.id().value());
		}
		assertThat(names()).containsExactly("platform");
		assertThat(this.acmes.membership(this.acme, this.member).teams()).isEmpty();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "names are unique within an organization")
	void rejectsNameOfAnotherTeam() {
		Response taken = create("{\"name\":\"platform\"}");
		Response otherCase = create("{\"name\":\"Platform\"}");

		assertThat(taken).isRejected(409, "TEAM_NAME_NOT_AVAILABLE",
				"Cannot create a team named %s in organization %s.", "platform", this.acme.id().value());
		assertThat(otherCase.status()).isEqualTo(201);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsTeamOverLimit(BulkData bulk) {
		bulk.addTeams(this.acme, 248);

		assertThat(create("{\"name\":\"last\"}").status()).isEqualTo(201);
		assertThat(create("{\"name\":\"dev\"}")).isRejected(400, "MAX_TEAMS_PER_ORG_EXCEEDED",
				"Maximum number of teams per organization (%s) in %s exceeded while trying to add team.", 250,
				this.acme.id().value());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsTeamWithUsersOverLimit(BulkData bulk) {
		bulk.addUsers(this.acme, 100, 150);
		List<String> usernames = new UserClient(this.atlas)
			.get(this.acme.orgOwner(), UserClient.users(this.acme) + "?itemsPerPage=500")
			.json("$.results[*].username");

		Response tooMany = create(team(usernames.stream()));
		Response full = create(team(usernames.stream().skip(1)));

		assertThat(usernames).hasSize(251);
		assertThat(tooMany.header("X-Error-Code")).isEqualTo("MAX_USERS_PER_TEAM_EXCEEDED");
		assertThat(tooMany.<Integer>json("$.parameters[0]")).isEqualTo(250);
		assertThat(full.status()).isEqualTo(201);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the format of the envelope")
	void addsStatusToEnvelope() {
		Response response = this.atlas.post(this.acme.orgOwner(), Api.V2.teams(this.acme) + "?envelope=true",
				"{\"name\":\"dev\"}");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).startsWith("{\"content\":{\"id\":").endsWith("},\"status\":201}");
	}

	private static String team(Stream<String> usernames) {
		return usernames.map((username) -> '"' + username + '"')
			.collect(Collectors.joining(",", "{\"name\":\"dev\",\"usernames\":[", "]}"));
	}

	private List<String> names() {
		return this.atlas.get(this.acme.orgMember(), Api.V2.teams(this.acme)).json("$.results[*].name");
	}

	private Response create(String body) {
		return this.atlas.post(this.acme.orgOwner(), Api.V2.teams(this.acme), body);
	}

}
