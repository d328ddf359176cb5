package io.mockatlas.api.team;

import java.util.List;

import io.mockatlas.fixture.Acme;
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

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /groups/{groupId}/teams} and {@code /{teamId}}.
 */
@AtlasTest
class ProjectTeamTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final String team;

	ProjectTeamTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.team = acme.team().id().value();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2, except for the GET of one team")
	void addsTeamAndReturnsIt(Api api) {
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
			assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
			assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the order")
	void listsTeamsInOrderOfAdditionInPages(BulkData bulk) {
		List<TeamId> teams = bulk.addTeams(this.acme, 2);
		Response added = add("""
				[{"teamId":"%s","roleNames":["GROUP_OWNER"]},{"teamId":"%s","roleNames":["GROUP_READ_ONLY"]}]"""
			.formatted(teams.get(1), teams.get(0)));
		Response third = addTeam("GROUP_OWNER");

		Response page = list("?itemsPerPage=2&pageNum=2");

		assertThat(added.<List<String>>json("$.results[*].teamId")).containsExactly(teams.get(1).value(),
				teams.get(0).value());
		assertThat(third.<Integer>json("$.totalCount")).isEqualTo(3);
		assertThat(page.<List<String>>json("$.results[*].teamId")).containsExactly(this.team);
		assertThat(page.<String>json("$.links[1].href"))
			.isEqualTo(this.atlas.url(Api.V2.webTeams(this.acme) + "?includeCount=true&itemsPerPage=2&pageNum=1"));
		assertThat(list("?envelope=true&includeCount=false").body()).endsWith("],\"status\":200}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					[null]                                                         | 400 | INVALID_JSON_ATTRIBUTE
					{"teamId":"<team>","roleNames":["GROUP_OWNER"]}                | 400 | INVALID_JSON
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
					[{"teamId":"x\\u0001","roleNames":["GROUP_OWNER"]}]            | 404 | TEAM_NOT_FOUND
					[{"teamId":"690000000000000000000fff","roleNames":["GROUP_OWNER"]}] | 404 | TEAM_NOT_FOUND
					[{"teamId":"<foreign>","roleNames":["GROUP_OWNER"]}]           | 404 | TEAM_NOT_IN_ORG
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<team>","roleNames":["GROUP_OWNER"]}] | 409 | TEAM_EXISTS_IN_GROUP
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<foreign>","roleNames":["GROUP_OWNER"]}] | 404 | TEAM_NOT_IN_ORG
					[{"teamId":"<team>","roleNames":["GROUP_OWNER"]},{"teamId":"<team>","roleNames":["GROUP_KING"]}] | 400 | INVALID_ENUM_VALUE""")
	@TestEvidence(DOCUMENTED)
	void addsNoTeamIfRequestIsInvalid(String body, int status, String code, Acme other) {
		Response response = add(body.replace("<team>", this.team).replace("<foreign>", other.team().id().value()));

		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(response.status()).isEqualTo(status);
		assertThat(list("").<List<Object>>json("$.results")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the status: Terraform sends an empty list; the body is assumed")
	void addsNoTeamIfListIsEmpty(Api api) {
		Response first = this.atlas.post(this.acme.projectOwner(), api.webTeams(this.acme), "[]");
		Response added = this.atlas.post(this.acme.projectOwner(), api.webTeams(this.acme),
				ProjectTeamRequests.body(this.acme.team().id(), "GROUP_OWNER"));

		Response second = this.atlas.post(this.acme.projectOwner(), api.webTeams(this.acme), "[]");

		assertThat(first).isExactly(200, """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[],"totalCount":0}"""
			.formatted(this.atlas.url(api.webTeams(this.acme))));
		assertThat(added.<Integer>json("$.totalCount")).isEqualTo(1);
		assertThat(second).isExactly(200, added.body());
		assertThat(second.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(second.header("Content-Type")).isEqualTo(api.contentType());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsTeamThatProjectHas() {
		addTeam("GROUP_OWNER");

		assertThat(addTeam("GROUP_READ_ONLY")).isRejected(409, "TEAM_EXISTS_IN_GROUP",
				"Cannot add a team that already exists in group.");
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsTeamOverLimit(BulkData bulk) {
		String all = ProjectTeamRequests.body(bulk.addTeams(this.acme, 100), "GROUP_OWNER");

		assertThat(add(all).<Integer>json("$.totalCount")).isEqualTo(100);
		assertThat(addTeam("GROUP_OWNER")).isRejected(400, "MAX_TEAMS_PER_GROUP_EXCEEDED",
				"Maximum number of teams per group (%s) in %s exceeded while trying to add teams.", 100,
				this.acme.webId().value());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void replacesRoles(Api api) {
		addTeam("GROUP_OWNER");

		Response response = this.atlas.patch(this.acme.projectOwner(), path(api), """
				{"roleNames":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"],"teamId":"%s"}""".formatted(this.team));

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":1}"""
			.formatted(this.atlas.url(path(api)), this.atlas.get(this.acme.projectReader(), path(api)).body()));
		assertThat(response.<List<String>>json("$.results[0].roleNames")).containsExactly("GROUP_READ_ONLY",
				"GROUP_DATA_ACCESS_READ_ONLY");
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
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
	void keepsRolesIfRequestIsInvalid(String body, int status, String code) {
		addTeam("GROUP_OWNER");

		Response response = this.atlas.patch(this.acme.projectOwner(), path(Api.V2), body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; that the team itself remains is assumed")
	void removesTeamFromProject(Api api) {
		addTeam("GROUP_OWNER");

		Response removed = this.atlas.delete(this.acme.projectOwner(), path(api));

		assertThat(removed).isExactly(204, "");
		assertThat(list("").<List<Object>>json("$.results")).isEmpty();
		assertThat(this.atlas.get(this.acme.orgMember(), api.teams(this.acme) + "/" + this.team).status())
			.isEqualTo(200);
		assertThat(addTeam("GROUP_OWNER").status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void allowsReadersOnlyToRead() {
		addTeam("GROUP_OWNER");

		for (Key key : List.of(this.acme.projectReader(), this.acme.orgReader())) {
			assertThat(this.atlas.get(key, Api.V2.webTeams(this.acme)).status()).isEqualTo(200);
			assertThat(this.atlas.get(key, path(Api.V2)).status()).isEqualTo(200);
			for (Response rejected : List.of(
					this.atlas.post(key, Api.V2.webTeams(this.acme),
							ProjectTeamRequests.body(this.acme.team().id(), "GROUP_OWNER")),
					this.atlas.patch(key, path(Api.V2), "{\"roleNames\":[\"GROUP_READ_ONLY\"]}"),
					this.atlas.delete(key, path(Api.V2)))) {
				assertThat(rejected).isRejected(401, "USER_UNAUTHORIZED",
						"Current user is not authorized to perform this action.");
			}
		}
		assertThat(list("").<List<String>>json("$.results[*].roleNames[*]")).containsExactly("GROUP_OWNER");
	}

	private Response addTeam(String role) {
		return add(ProjectTeamRequests.body(this.acme.team().id(), role));
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

}
