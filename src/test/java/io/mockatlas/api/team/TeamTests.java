package io.mockatlas.api.team;

import java.util.List;

import io.mockatlas.api.UserClient;
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

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /orgs/{orgId}/teams}, {@code /{teamId}} and {@code /byName/{teamName}}.
 */
@AtlasTest
class TeamTests {

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final Acme acme;

	TeamTests(AtlasClient atlas, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void returnsTeamByIdByNameAndInList(Api api) {
		String teams = api.teams(this.acme);
		String team = """
				{"id":"%s","links":[{"href":"%s","rel":"self"}],"name":"platform"}""".formatted(this.acme.team().id(),
				this.atlas.url(path(api)));

		Response list = this.atlas.get(this.acme.orgMember(), teams);
		Response one = this.atlas.get(this.acme.orgMember(), path(api));
		Response byName = this.atlas.get(this.acme.orgMember(), teams + "/byName/platform");

		assertThat(list).isExactly(200,
				"""
						{"links":[{"href":"%s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":1}"""
					.formatted(this.atlas.url(teams), team));
		assertThat(one).isExactly(200, team);
		assertThat(byName).isExactly(200, team);
		for (Response response : List.of(list, one, byName)) {
			assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
			assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the order")
	void listsTeamsByNameInPages() {
		this.bulk.addTeams(this.acme, 3);

		Response first = list("?itemsPerPage=3");
		Response second = list("?itemsPerPage=3&pageNum=2&includeCount=false");

		assertThat(first.<List<String>>json("$.results[*].name")).containsExactly("crowd0", "crowd1", "crowd2");
		assertThat(first.<Integer>json("$.totalCount")).isEqualTo(4);
		assertThat(first.<String>json("$.links[1].href"))
			.isEqualTo(this.atlas.url(Api.V2.teams(this.acme) + "?includeCount=true&itemsPerPage=3&pageNum=2"));
		assertThat(second.<List<String>>json("$.results[*].name")).containsExactly("platform");
		assertThat(second.body()).doesNotContain("totalCount");
		assertThat(list("?envelope=true").body()).endsWith(",\"status\":200,\"totalCount\":4}");
		assertThat(list("?pageNum=0").header("X-Error-Code")).isEqualTo("INVALID_QUERY_PARAMETER");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "users,users", "My Team,My%20Team", "a@b+c,a@b+c", "a:addUser,a:addUser", "Größe,Gr%C3%B6%C3%9Fe",
					"(a&b)',%28a%26b%29%27" })
	@TestEvidence(value = ASSUMED, of = "the name in the path is percent-decoded only")
	void findsTeamByName(String name, String encoded) {
		this.atlas.post(this.acme.orgOwner(), Api.V2.teams(this.acme), "{\"name\":\"" + name + "\"}");

		assertThat(this.atlas.get(this.acme.orgMember(), Api.V2.teams(this.acme) + "/byName/" + encoded)
			.<String>json("$.name")).isEqualTo(name);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void returns404ForNameThatNoTeamHas(Acme other) {
		this.atlas.post(other.orgOwner(), Api.V2.teams(other), "{\"name\":\"dev\"}");

		for (String name : List.of("dev", "Platform", this.acme.team().id().value())) {
			assertThat(this.atlas.get(this.acme.orgMember(), Api.V2.teams(this.acme) + "/byName/" + name))
				.isRejected(404, "TEAM_NAME_NOT_FOUND", "No team with name \"%s\" exists.", name);
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void renamesTeam(Api api) {
		Response response = this.atlas.patch(this.acme.orgOwner(), path(api), "{\"name\":\"My team\",\"usernames\":7}");

		assertThat(response).isExactly(200, this.atlas.get(this.acme.orgMember(), path(api)).body());
		assertThat(response.<String>json("$.name")).isEqualTo("My team");
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.patch(this.acme.orgOwner(), path(api), "{\"name\":\"My team\"}")).isExactly(200,
				response.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                   | 400 | MISSING_ATTRIBUTE
			{"name":null}        | 400 | MISSING_ATTRIBUTE
			{"name":""}          | 400 | MISSING_ATTRIBUTE
			{"name":7}           | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"a/b"}       | 400 | INVALID_TEAM_NAME
			{"name":"crowd0"}    | 409 | TEAM_NAME_NOT_AVAILABLE""")
	@TestEvidence(DOCUMENTED)
	void keepsNameIfRequestIsInvalid(String body, int status, String code) {
		this.bulk.addTeams(this.acme, 1);

		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(list("").<List<String>>json("$.results[*].name")).containsExactly("crowd0", "platform");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response; that users remain in the organization is assumed")
	void deletesTeamAndKeepsItsUsers(Api api, AcmeFactory acmes) {
		TeamId other = this.bulk.addTeams(this.acme, 1).get(0);
		String memberId = acmes.addMember(this.acme, this.acme.id() + "@example.com").user().id().value();
		UserClient userClient = new UserClient(this.atlas);
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"teamIds":["%s","%s"],"username":"zoe@example.com"}"""
			.formatted(this.acme.team().id(), other));
		userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", "{\"id\":\"" + memberId + "\"}");

		Response deleted = this.atlas.delete(this.acme.orgOwner(), path(api));
		Response added = userClient.post(this.acme.orgOwner(), Api.V2.teams(this.acme) + "/" + other + ":addUser",
				"{\"id\":\"" + memberId + "\"}");

		assertThat(deleted).isExactly(204, "");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[0].teamIds"))
			.containsExactly(other.value());
		assertThat(added.<List<String>>json("$.teamIds")).containsExactly(other.value());
		assertThat(this.atlas.get(this.acme.orgOwner(), path(api))).isRejected(404, "TEAM_NOT_FOUND",
				"No team with ID %s exists.", this.acme.team().id().value());
		assertThat(this.atlas.delete(this.acme.orgOwner(), path(api)).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "by this code a real client removes the team from its projects first")
	void keepsTeamThatProjectHas() {
		this.atlas.post(this.acme.projectOwner(), Api.V2.webTeams(this.acme),
				ProjectTeamRequests.body(this.acme.team().id(), "GROUP_OWNER"));

		Response rejected = this.atlas.delete(this.acme.orgOwner(), path(Api.V2));
		this.atlas.delete(this.acme.orgOwner(), Api.V2.webTeams(this.acme) + "/" + this.acme.team().id());
		Response deleted = this.atlas.delete(this.acme.orgOwner(), path(Api.V2));

		assertThat(rejected).isRejected(404, "CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT",
				"You cannot delete a team that has at least one project assigned to it. Make sure to remove the team "
						+ "from all project before deleting it.");
		assertThat(deleted).isExactly(204, "");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void allowsOnlyOwnersToChangeTeams() {
		String teams = Api.V2.teams(this.acme);
		for (Key key : List.of(this.acme.orgMember(), this.acme.orgReader(), this.acme.projectOwner())) {
			assertThat(this.atlas.get(key, teams).status()).isEqualTo(200);
			assertThat(this.atlas.get(key, path(Api.V2)).status()).isEqualTo(200);
			assertThat(this.atlas.get(key, teams + "/byName/platform").status()).isEqualTo(200);
			for (Response rejected : List.of(this.atlas.post(key, teams, "{\"name\":\"dev\"}"),
					this.atlas.patch(key, path(Api.V2), "{\"name\":\"dev\"}"), this.atlas.delete(key, path(Api.V2)))) {
				assertThat(rejected).isRejected(401, "USER_UNAUTHORIZED",
						"Current user is not authorized to perform this action.");
			}
		}
		assertThat(list("").<List<String>>json("$.results[*].name")).containsExactly("platform");
	}

	private Response list(String query) {
		return this.atlas.get(this.acme.orgMember(), Api.V2.teams(this.acme) + query);
	}

	private String path(Api api) {
		return api.teams(this.acme) + "/" + this.acme.team().id();
	}

}
