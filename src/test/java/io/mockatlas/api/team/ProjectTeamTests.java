package io.mockatlas.api.team;

import java.util.List;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.TeamId;
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
 * {@code /groups/{groupId}/teams} and {@code /{teamId}}.
 */
@AtlasTest
class ProjectTeamTests {

	private static final String UNKNOWN = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final Acme acme;

	private final String team;

	ProjectTeamTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.acme = acme;
		this.team = this.acme.team().id().value();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2, but for the reading of one")
	void addsAndReads(Api api) {
		String url = this.atlas.url(api.webTeams(this.acme));
		String result = """
				{"links":[{"href":"%s/%s","rel":"self"}],"roleNames":["GROUP_READ_ONLY","GROUP_OWNER"],"teamId":"%2$s"}"""
			.formatted(url, this.team);

		Response added = this.atlas.post(this.acme.projectOwner(), api.webTeams(this.acme), """
				[{"roleNames":["GROUP_READ_ONLY","GROUP_OWNER","GROUP_READ_ONLY"],"teamId":"%s","links":7}]"""
			.formatted(this.team));
		Response list = this.atlas.get(this.acme.projectReader(), api.webTeams(this.acme));
		Response one = this.atlas.get(this.acme.projectReader(), path(api));

		assertThat(added).isExactly(200, """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":1}"""
			.formatted(url, result));
		assertThat(list).isExactly(200,
				added.body().replace("?pageNum=1&itemsPerPage=100", "?includeCount=true&pageNum=1&itemsPerPage=100"));
		assertThat(one).isExactly(200, result);
		for (Response response : List.of(added, list, one)) {
			assertThat(response.headerNames()).isEqualTo(api.headersOfToday());
			assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET,'',getTeams", "POST,'',addTeams", "GET,/{team},getTeam", "PATCH,/{team},patchTeam",
			"DELETE,/{team},removeTeam" })
	@TestEvidence(value = RECORDED, of = "but for getTeam")
	void saysWhichMethodItIs(String method, String path, String javaMethod) {
		Response response = this.atlas.send(this.acme.projectOwner(), method,
				Api.V2.webTeams(this.acme) + path.replace("{team}", this.team), (method.startsWith("P")) ? "{}" : null);

		assertThat(response.header("X-Java-Method")).isEqualTo("ApiGroupTeamsResource::" + javaMethod);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the order")
	void listsInPagesInTheOrderOfAddition() {
		List<TeamId> crowd = this.bulk.addTeams(this.acme, 2);
		Response added = add("""
				[{"teamId":"%s","roleNames":["GROUP_OWNER"]},{"teamId":"%s","roleNames":["GROUP_READ_ONLY"]}]"""
			.formatted(crowd.get(1), crowd.get(0)));
		Response third = add(addition(this.team, "GROUP_OWNER"));

		Response page = list("?itemsPerPage=2&pageNum=2");

		assertThat(added.<List<String>>json("$.results[*].teamId")).containsExactly(crowd.get(1).value(),
				crowd.get(0).value());
		assertThat(third.<Integer>json("$.totalCount")).isEqualTo(3);
		assertThat(page.<List<String>>json("$.results[*].teamId")).containsExactly(this.team);
		assertThat(page.<String>json("$.links[1].href"))
			.isEqualTo(this.atlas.url(Api.V2.webTeams(this.acme) + "?includeCount=true&itemsPerPage=2&pageNum=1"));
		assertThat(list("?envelope=true&includeCount=false").body()).endsWith("],\"status\":200}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					[]                                                             | 400 | MISSING_ATTRIBUTE
					[null]                                                         | 400 | MALFORMED_JSON
					{"teamId":"<team>","roleNames":["GROUP_OWNER"]}                | 400 | MALFORMED_JSON
					[{"roleNames":["GROUP_OWNER"]}]                                | 400 | MISSING_ATTRIBUTE
					[{"teamId":null,"roleNames":["GROUP_OWNER"]}]                  | 400 | MISSING_ATTRIBUTE
					[{"teamId":"","roleNames":["GROUP_OWNER"]}]                    | 400 | MISSING_ATTRIBUTE
					[{"teamId":7,"roleNames":["GROUP_OWNER"]}]                     | 400 | INVALID_JSON_ATTRIBUTE
					[{"teamId":"<team>"}]                                          | 400 | MISSING_ATTRIBUTE
					[{"teamId":"<team>","roleNames":null}]                         | 400 | MISSING_ATTRIBUTE
					[{"teamId":"<team>","roleNames":[]}]                           | 400 | MISSING_ATTRIBUTE
					[{"teamId":"<team>","roleNames":[null]}]                       | 400 | INVALID_JSON_ATTRIBUTE
					[{"teamId":"<team>","roleNames":"GROUP_OWNER"}]                | 400 | INVALID_JSON_ATTRIBUTE
					[{"teamId":"<team>","roleNames":["GROUP_KING"]}]               | 400 | INVALID_ENUM_VALUE
					[{"teamId":"<team>","roleNames":["ORG_OWNER"]}]                | 400 | CANNOT_ADD_ORG_ROLE
					[{"teamId":"x\\u0000","roleNames":["GROUP_OWNER"]}]            | 404 | TEAM_NOT_FOUND
					[{"teamId":"690000000000000000000fff","roleNames":["GROUP_OWNER"]}] | 404 | TEAM_NOT_FOUND
					[{"teamId":"<foreign>","roleNames":["GROUP_OWNER"]}]           | 404 | TEAM_NOT_IN_ORG
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<team>","roleNames":["GROUP_OWNER"]}] | 409 | TEAM_EXISTS_IN_GROUP
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<foreign>","roleNames":["GROUP_OWNER"]}] | 404 | TEAM_NOT_IN_ORG
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<team>","roleNames":["GROUP_KING"]}] | 400 | INVALID_ENUM_VALUE""")
	@TestEvidence(DOCUMENTED)
	void addsAllOrNone(String body, int status, String code) {
		Acme other = this.acmes.create();

		Response response = add(body.replace("<team>", this.team).replace("<foreign>", other.team().id().value()));

		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(response.status()).isEqualTo(status);
		assertThat(list("").<List<Object>>json("$.results")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesTeamThatProjectHas() {
		add(addition(this.team, "GROUP_OWNER"));

		assertThat(add(addition(this.team, "GROUP_READ_ONLY"))).isRefused(409, "TEAM_EXISTS_IN_GROUP",
				"Cannot add a team that already exists in group.");
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesTheTeamAfterTheLast() {
		List<TeamId> crowd = this.bulk.addTeams(this.acme, 100);
		String all = crowd.stream()
			.map((id) -> "{\"teamId\":\"" + id + "\",\"roleNames\":[\"GROUP_OWNER\"]}")
			.collect(Collectors.joining(",", "[", "]"));

		assertThat(add(all).<Integer>json("$.totalCount")).isEqualTo(100);
		assertThat(add(addition(this.team, "GROUP_OWNER"))).isRefused(400, "MAX_TEAMS_PER_GROUP_EXCEEDED",
				"Maximum number of teams per group (%s) in %s exceeded while trying to add teams.", 100,
				this.acme.webId().value());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void replacesRoles(Api api) {
		add(addition(this.team, "GROUP_OWNER"));

		Response response = this.atlas.patch(this.acme.projectOwner(), path(api), """
				{"roleNames":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"],"teamId":"%s"}""".formatted(this.team));

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":1}"""
			.formatted(this.atlas.url(path(api)), this.atlas.get(this.acme.projectReader(), path(api)).body()));
		assertThat(response.<List<String>>json("$.results[0].roleNames")).containsExactly("GROUP_READ_ONLY",
				"GROUP_DATA_ACCESS_READ_ONLY");
		assertThat(response.headerNames()).isEqualTo(api.headersOfToday());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                | 400 | MISSING_ATTRIBUTE
			{"roleNames":null}                | 400 | MISSING_ATTRIBUTE
			{"roleNames":[]}                  | 403 | NO_ROLES_IN_ASSIGNMENT
			{"roleNames":{}}                  | 400 | INVALID_JSON_ATTRIBUTE
			{"roleNames":["GROUP_KING"]}      | 400 | INVALID_ENUM_VALUE
			{"roleNames":["ORG_MEMBER"]}      | 400 | CANNOT_ADD_ORG_ROLE""")
	@TestEvidence(DOCUMENTED)
	void keepsRolesThatAreNotReplaced(String body, int status, String code) {
		add(addition(this.team, "GROUP_OWNER"));

		Response response = this.atlas.patch(this.acme.projectOwner(), path(Api.V2), body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; that the team itself stays is assumed")
	void takesTeamFromProject(Api api) {
		add(addition(this.team, "GROUP_OWNER"));

		Response removed = this.atlas.delete(this.acme.projectOwner(), path(api));

		assertThat(removed).isExactly(204, "");
		assertThat(list("").<List<Object>>json("$.results")).isEmpty();
		assertThat(this.atlas.get(this.acme.orgMember(), api.teams(this.acme) + "/" + this.team).status())
			.isEqualTo(200);
		assertThat(add(addition(this.team, "GROUP_OWNER")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PATCH", "DELETE" })
	@TestEvidence(DOCUMENTED)
	void refusesTeamsThatAreNotThere(String method) {
		Acme other = this.acmes.create();
		String foreign = other.team().id().value();

		assertThat(send(this.acme.orgOwner(), method, this.team)).isRefused(404, "TEAM_NOT_IN_GROUP",
				"The team in your request is not assigned to this group.");
		assertThat(send(this.acme.orgOwner(), method, UNKNOWN)).isRefused(404, "TEAM_NOT_FOUND",
				"No team with ID %s exists.", UNKNOWN);
		assertThat(send(this.acme.orgOwner(), method, foreign)).isRefused(404, "TEAM_NOT_IN_ORG",
				"Team %s is not in Organization %s.", foreign, this.acme.id().value());
		assertThat(send(this.acme.orgOwner(), method, "x").header("X-Error-Code")).isEqualTo("PATH_PARAM_PARSE_ERROR");
		assertThat(send(other.orgOwner(), method, this.team)).isRefused(401, "USER_CANNOT_ACCESS_GROUP",
				"User cannot access this group.");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void letsReadersReadAlone() {
		add(addition(this.team, "GROUP_OWNER"));

		for (Key key : List.of(this.acme.projectReader(), this.acme.orgReader())) {
			assertThat(this.atlas.get(key, Api.V2.webTeams(this.acme)).status()).isEqualTo(200);
			assertThat(this.atlas.get(key, path(Api.V2)).status()).isEqualTo(200);
			for (Response refused : List.of(
					this.atlas.post(key, Api.V2.webTeams(this.acme), addition(this.team, "GROUP_OWNER")),
					this.atlas.patch(key, path(Api.V2), "{\"roleNames\":[\"GROUP_READ_ONLY\"]}"),
					this.atlas.delete(key, path(Api.V2)))) {
				assertThat(refused).isRefused(401, "USER_UNAUTHORIZED",
						"Current user is not authorized to perform this action.");
			}
		}
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	private Response send(Key key, String method, String id) {
		return this.atlas.send(key, method, Api.V2.webTeams(this.acme) + "/" + id,
				(method.equals("PATCH")) ? "{\"roleNames\":[\"GROUP_OWNER\"]}" : null);
	}

	private Response add(String body) {
		return this.atlas.post(this.acme.projectOwner(), Api.V2.webTeams(this.acme), body);
	}

	private Response list(String query) {
		return this.atlas.get(this.acme.projectReader(), Api.V2.webTeams(this.acme) + query);
	}

	private String path(Api api) {
		return api.webTeams(this.acme) + "/" + this.team;
	}

	private static String addition(String team, String role) {
		return "[{\"teamId\":\"" + team + "\",\"roleNames\":[\"" + role + "\"]}]";
	}

}
