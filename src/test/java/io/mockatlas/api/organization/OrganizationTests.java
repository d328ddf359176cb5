package io.mockatlas.api.organization;

import java.util.List;

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
 * Organizations: {@code GET /orgs}, {@code GET} and {@code PATCH /orgs/{orgId}}.
 */
@AtlasTest
class OrganizationTests {

	private static final String INVALID_NAME = "An invalid org name \"%s\" was specified.";

	private final AtlasClient atlas;

	private final Acme acme;

	OrganizationTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response on v2")
	void listsOrganizationsOfCaller(Api api) {
		Response response = this.atlas.get(this.acme.orgMember(), api.base() + "/orgs");

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%1$s?includeCount=true&name=&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[{"id":"%2$s","isDeleted":false,"links":[{"href":"%1$s/%2$s","rel":"self"}],"name":"Acme",\
				"skipDefaultAlertsSettings":false}],"totalCount":1}""".formatted(this.atlas.url(api.base() + "/orgs"),
				this.acme.id()));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@CsvSource({ "?name=,1", "?name=Ac,1", "?name=aCME,1", "?name=cme,0", "?name=Acme2,0", "?name=%25,0",
			"?pageNum=2,0" })
	@TestEvidence(value = DOCUMENTED, of = "a prefix of the name, case-insensitive")
	void filtersOrganizationsByName(String query, int expected) {
		Response response = this.atlas.get(this.acme.orgMember(), "/api/atlas/v2/orgs" + query);

		assertThat(response.<List<String>>json("$.results[*].id")).hasSize(expected);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "the response on v2")
	void returnsOrganization(Api api) {
		Response response = this.atlas.get(this.acme.orgMember(), path(api));

		assertThat(response).isExactly(200, body(this.atlas.url(path(api)), "Acme", false));
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@Test
	@TestEvidence(RECORDED)
	void hasHeadersOfResource() {
		Response list = this.atlas.get(this.acme.orgMember(), "/api/atlas/v2/orgs");
		Response one = this.atlas.get(this.acme.orgMember(), path(Api.V2));

		assertThat(list.header("X-Java-Method")).isEqualTo("ApiOrganizationsResource::getAllOrgs");
		assertThat(list.header("Ratelimit-Limit")).isEqualTo("300");
		assertThat(one.header("X-Java-Method")).isEqualTo("ApiOrganizationsResource::getOrg");
		assertThat(one.header("Ratelimit-Limit")).isEqualTo("500");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void renamesOrganization(Api api) {
		Response response = this.atlas.patch(this.acme.orgOwner(), path(api), """
				{"name":"Acme & Söhne (2)","isDeleted":true,"id":"690000000000000000000fff"}""");

		assertThat(response).isExactly(200, body(this.atlas.url(path(api)), "Acme & Söhne (2)", false));
		assertThat(this.atlas.get(this.acme.orgMember(), path(api))).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void storesSkipDefaultAlertsSettings() {
		Response set = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), """
				{"name":"Acme","skipDefaultAlertsSettings":true}""");
		Response kept = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), """
				{"name":"Acme","skipDefaultAlertsSettings":null}""");

		assertThat(set).isExactly(200, body(this.atlas.url(path(Api.V2)), "Acme", true));
		assertThat(kept).isExactly(200, set.body());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that existing invitations show the new name")
	void showsNewNameInInvitations() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		this.atlas.patch(this.acme.orgOwner(), path(Api.V2), "{\"name\":\"Apex\"}");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<String>json("$[0].orgName"))
			.isEqualTo("Apex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "a\\u0001b", "a\\nb", "<b>",
			"12345678901234567890123456789012" + "345678901234567890123456789012345" })
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidName(String name) {
		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), "{\"name\":\"" + name + "\"}");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_ORG_NAME");
		assertThat(this.atlas.get(this.acme.orgOwner(), path(Api.V2)).<String>json("$.name")).isEqualTo("Acme");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void errorContainsRejectedName() {
		assertThat(this.atlas.patch(this.acme.orgOwner(), path(Api.V2), "{\"name\":\"a/b\"}")).isRejected(400,
				"INVALID_ORG_NAME", INVALID_NAME, "a/b");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                              | MISSING_ATTRIBUTE      | name
			{"name":null}                                   | MISSING_ATTRIBUTE      | name
			{"name":5}                                      | INVALID_JSON_ATTRIBUTE | name
			{"name":["Apex"]}                               | INVALID_JSON_ATTRIBUTE | name
			{"name":"A","skipDefaultAlertsSettings":"true"} | INVALID_JSON_ATTRIBUTE | skipDefaultAlertsSettings
			{"name":"A","skipDefaultAlertsSettings":1}      | INVALID_JSON_ATTRIBUTE | skipDefaultAlertsSettings""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidBody(String body, String code, String attribute) {
		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(response.<String>json("$.parameters[0]")).isEqualTo(attribute);
		assertThat(this.atlas.get(this.acme.orgOwner(), path(Api.V2)).<String>json("$.name")).isEqualTo("Acme");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void wrapsResponseInEnvelope() {
		Response one = this.atlas.get(this.acme.orgMember(), path(Api.V2) + "?envelope=true");
		Response list = this.atlas.get(this.acme.orgMember(), "/api/atlas/v2/orgs?envelope=true");

		assertThat(one).isExactly(200,
				"{\"content\":" + body(this.atlas.url(path(Api.V2)), "Acme", false) + ",\"status\":200}");
		assertThat(list.<Integer>json("$.status")).isEqualTo(200);
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(1);
	}

	private String path(Api api) {
		return api.base() + "/orgs/" + this.acme.id();
	}

	private String body(String url, String name, boolean skips) {
		return """
				{"id":"%2$s","isDeleted":false,"links":[{"href":"%1$s","rel":"self"},\
				{"href":"%1$s/groups","rel":"https://cloud.mongodb.com/groups"},\
				{"href":"%1$s/teams","rel":"https://cloud.mongodb.com/teams"},\
				{"href":"%1$s/users","rel":"https://cloud.mongodb.com/users"}],"name":"%3$s",\
				"skipDefaultAlertsSettings":%4$s}""".formatted(url, this.acme.id(), name, skips);
	}

}
