package io.mockatlas.api.project;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
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
 * Reads and updates of projects: {@code GET /groups}, {@code /orgs/{orgId}/groups},
 * {@code /groups/byName/{groupName}}, {@code GET} and {@code PATCH /groups/{groupId}}.
 */
@AtlasTest
class ProjectTests {

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final Acme acme;

	ProjectTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response on v2, and its order")
	void listsProjectsByName(Api api) {
		String groups = api.base() + "/groups";

		Response response = this.atlas.get(this.acme.orgReader(), groups);

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[%s,%s],"totalCount":2}""".formatted(this.atlas.url(groups), listed(groups, "acme-data"),
				listed(groups, "acme-web")));
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "that projects look as in the other list is assumed")
	void listsProjectsOfOrganization(Api api) {
		String groups = api.base() + "/orgs/" + this.acme.id() + "/groups";

		Response response = this.atlas.get(this.acme.orgReader(), groups);

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?includeCount=true&name=&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[%s,%s],"totalCount":2}""".formatted(this.atlas.url(groups),
				listed(api.base() + "/groups", "acme-data"), listed(api.base() + "/groups", "acme-web")));
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@CsvSource({ "?name=,2", "?name=ACME-,2", "?name=acme-w,1", "?name=web,0", "?name=%25,0" })
	@TestEvidence(value = DOCUMENTED, of = "a prefix of the name, case-insensitive")
	void filtersProjectsByName(String query, int expected) {
		Response response = this.atlas.get(this.acme.orgReader(),
				"/api/atlas/v2/orgs/" + this.acme.id() + "/groups" + query);

		assertThat(response.<List<Object>>json("$.results")).hasSize(expected);
		assertThat(response.<Integer>json("$.totalCount")).isEqualTo(expected);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void listsVisibleProjectsOnly() {
		for (String list : List.of(GROUPS, "/api/atlas/v2/orgs/" + this.acme.id() + "/groups")) {
			assertThat(this.atlas.get(this.acme.projectReader(), list).<List<String>>json("$.results[*].name"))
				.containsExactly("acme-web");
			assertThat(this.atlas.get(this.acme.orgMember(), list).<List<String>>json("$.results[*].name")).isEmpty();
			assertThat(this.atlas.get(this.acme.orgOwner(), list).<List<String>>json("$.results[*].name")).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "groups", "orgs/ORG/groups" })
	@TestEvidence(RECORDED)
	void listsProjectsInPages(String list) {
		String path = "/api/atlas/v2/" + list.replace("ORG", this.acme.id().value());

		Response first = this.atlas.get(this.acme.orgOwner(), path + "?itemsPerPage=1");
		Response second = this.atlas.get(this.acme.orgOwner(), path + "?itemsPerPage=1&pageNum=2&includeCount=false");

		String url = this.atlas.url(path);
		assertThat(first.<List<String>>json("$.results[*].name")).containsExactly("acme-data");
		assertThat(first.<Integer>json("$.totalCount")).isEqualTo(2);
		assertThat(first.<List<String>>json("$.links[?(@.rel=='next')].href"))
			.containsExactly(url + "?includeCount=true&itemsPerPage=1&pageNum=2");
		assertThat(second.<List<String>>json("$.results[*].name")).containsExactly("acme-web");
		assertThat(second.<List<String>>json("$.links[?(@.rel=='previous')].href"))
			.containsExactly(url + "?includeCount=false&itemsPerPage=1&pageNum=1");
		assertThat(second.body()).doesNotContain("totalCount");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response by ID; that the response by name is the same is assumed")
	void returnsProjectByName(Api api) {
		Response byId = this.atlas.get(this.acme.projectReader(), api.base() + "/groups/" + this.acme.webId());
		Response byName = this.atlas.get(this.acme.projectReader(), api.base() + "/groups/byName/acme-web");

		assertThat(byId.<List<String>>json("$.links[*].rel")).hasSize(7);
		assertThat(byId.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(byName).isExactly(200, byId.body());
		assertThat(byName.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@ValueSource(strings = { "limits", "settings", "users", "teams", "invites", "clusters", "ipAddresses",
			"managedSlowMs", "apiKeys", "byName", "690000000000000000000a11", "a+b@c", "A (1)" })
	@TestEvidence(value = ASSUMED, of = "a name may equal another segment of a path")
	void returnsProjectByUnusualName(String name) {
		this.atlas.post(this.acme.orgOwner(), GROUPS,
				"{\"name\":\"" + name + "\",\"orgId\":\"" + this.acme.id() + "\"}");

		Response response = this.atlas.get(this.acme.orgOwner(), GROUPS + "/byName/" + name.replace(" ", "%20"));

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<String>json("$.name")).isEqualTo(name);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "status, code and detail text")
	void rejectsUnknownName(Api api) {
		String name = api.base() + "/groups/byName/nowhere-" + this.acme.id();

		Response response = this.atlas.get(this.acme.orgOwner(), name);

		assertThat(response).isRejected(401, "NOT_IN_GROUP",
				"The current user is not in the group, or the group does not exist.");
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "that the error is that of an unknown name, as its text implies")
	void hidesInvisibleProjectByName(Api api, Acme other) {
		this.atlas.post(this.acme.orgOwner(), GROUPS,
				"{\"name\":\"other-" + this.acme.id() + "\",\"orgId\":\"" + this.acme.id() + "\"}");
		String byName = api.base() + "/groups/byName/";

		Response invisible = this.atlas.get(this.acme.projectReader(), byName + "acme-data");
		Response foreign = this.atlas.get(other.orgOwner(), byName + "other-" + this.acme.id());

		for (Response response : List.of(invisible, foreign)) {
			assertThat(response).isRejected(401, "NOT_IN_GROUP",
					"The current user is not in the group, or the group does not exist.");
		}
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownProject() {
		assertThat(this.atlas.get(this.acme.orgOwner(), GROUPS + "/690000000000000000000fff")).isRejected(404,
				"GROUP_NOT_FOUND", "No group with ID %s exists.", "690000000000000000000fff");
		assertThat(this.atlas.patch(this.acme.orgOwner(), GROUPS + "/acme-web", "{}")).isRejected(400,
				"PATH_PARAM_PARSE_ERROR", "One or more path parameter in the request URI %s is malformed.",
				GROUPS + "/acme-web");
		assertThat(this.atlas.post(this.acme.orgOwner(), GROUPS + "/byName/invites", "{}").header("X-Error-Code"))
			.isEqualTo("PATH_PARAM_PARSE_ERROR");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void updatesGivenFields(Api api) {
		String path = api.base() + "/groups/" + this.acme.webId();

		Response tagged = this.atlas.patch(this.acme.projectOwner(), path, """
				{"tags":[{"key":"b","value":"1"},{"key":"a","value":"2"}],"withDefaultAlertsSettings":false,
				"orgId":"690000000000000000000fff","regionUsageRestrictions":"GOV_REGIONS_ONLY"}""");
		Response renamed = this.atlas.patch(this.acme.projectOwner(), path, "{\"name\":\"Acme Web\",\"tags\":null}");
		Response kept = this.atlas.patch(this.acme.projectOwner(), path, "{}");
		Response cleared = this.atlas.patch(this.acme.projectOwner(), path, "{\"name\":\"Acme Web\",\"tags\":[]}");

		assertThat(tagged.<List<String>>json("$.tags[*].key")).containsExactly("b", "a");
		assertThat(tagged.<Boolean>json("$.withDefaultAlertsSettings")).isFalse();
		assertThat(tagged.<String>json("$.orgId")).isEqualTo(this.acme.id().value());
		assertThat(tagged.body()).doesNotContain("regionUsageRestrictions");
		assertThat(tagged.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(renamed).isExactly(200, tagged.body().replace("\"acme-web\"", "\"Acme Web\""));
		assertThat(kept).isExactly(200, renamed.body());
		assertThat(cleared.<List<Object>>json("$.tags")).isEmpty();
		assertThat(this.atlas.get(this.acme.projectReader(), path)).isExactly(200, cleared.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void updateHasHeadersOfResource() {
		String path = GROUPS + "/" + this.acme.webId();

		Response read = this.atlas.get(this.acme.projectOwner(), path);
		Response updated = this.atlas.patch(this.acme.projectOwner(), path,
				"{\"name\":\"e2e-proj-updated\",\"tags\":[]}");

		assertThat(read.header("X-Java-Method")).isEqualTo("ApiAtlasGroupsResource::getGroup");
		assertThat(updated.header("X-Java-Method")).isEqualTo("ApiAtlasGroupsResource::patchGroup");
		assertThat(read.header("Ratelimit-Remaining")).isEqualTo("1199");
		assertThat(updated.header("Ratelimit-Remaining")).isEqualTo("1198");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that existing invitations show the new name")
	void showsNewNameInInvitations() {
		this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		this.atlas.patch(this.acme.projectOwner(), GROUPS + "/" + this.acme.webId(), "{\"name\":\"new\"}");

		assertThat(this.atlas.get(this.acme.projectOwner(), this.acme.webInvites()).<String>json("$[0].groupName"))
			.isEqualTo("new");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"acme-data","withDefaultAlertsSettings":false}      | 409 | GROUP_ALREADY_EXISTS
			{"name":"","withDefaultAlertsSettings":false}               | 400 | INVALID_GROUP_NAME
			{"name":"a/b","withDefaultAlertsSettings":false}            | 400 | INVALID_GROUP_NAME
			{"name":5,"withDefaultAlertsSettings":false}                | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"new","withDefaultAlertsSettings":"no"}             | 400 | INVALID_JSON_ATTRIBUTE
			{"name":"new","tags":[{"key":"a","value":null}]}            | 400 | MISSING_ATTRIBUTE
			{"name":"new","tags":[{"key":" ","value":"a"}]}             | 400 | INVALID_JSON_ATTRIBUTE
			[]                                                          | 400 | INVALID_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes")
	void rejectsInvalidUpdateAndChangesNothing(String body, int status, String code) {
		String path = GROUPS + "/" + this.acme.webId();
		Response before = this.atlas.get(this.acme.projectOwner(), path);

		Response response = this.atlas.patch(this.acme.projectOwner(), path, body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.projectOwner(), path)).isExactly(200, before.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void limitsNumberOfTagsTo50() {
		String path = GROUPS + "/" + this.acme.webId();

		assertThat(this.atlas.patch(this.acme.projectOwner(), path, tags(50)).<List<Object>>json("$.tags")).hasSize(50);
		assertThat(this.atlas.patch(this.acme.projectOwner(), path, tags(51))).isRejected(400, "INVALID_JSON_ATTRIBUTE",
				"Received JSON for the %s attribute does not match expected format.", "tags");
	}

	private static String tags(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "{\"key\":\"k" + i + "\",\"value\":\"v\"}")
			.collect(Collectors.joining(",", "{\"tags\":[", "]}"));
	}

	private String listed(String groups, String name) {
		String id = ((name.equals("acme-web")) ? this.acme.web() : this.acme.data()).id().value();
		return """
				{"clusterCount":0,"created":"2026-08-10T03:03:37Z","id":"%s","links":[{"href":"%s/%s","rel":"self"}],\
				"name":"%s","orgId":"%s","tags":[],"withDefaultAlertsSettings":true}""".formatted(id,
				this.atlas.url(groups), id, name, this.acme.id());
	}

}
