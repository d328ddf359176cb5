package io.mockatlas.api.project;

import java.util.List;
import java.util.Map;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
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
 * Creation of projects: {@code POST /groups}.
 */
@AtlasTest
class CreateProjectTests {

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	CreateProjectTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "status, body and Location, on v2")
	void createsProject(Api api) {
		String groups = api.base() + "/groups";

		Response response = this.atlas.post(this.acme.orgOwner(), groups, """
				{"name":"e2e-proj","orgId":"%s","tags":[{"key":"env","value":"e2e"},{"key":"a","value":"false"}]}"""
			.formatted(this.acme.id()));

		String id = response.json("$.id");
		assertThat(response).isLike(201, """
				{"clusterCount":0,"created":"<time>","id":"<id>","links":[{"href":"%1$s","rel":"self"},\
				{"href":"%1$s/containers","rel":"https://cloud.mongodb.com/containers"},\
				{"href":"%1$s/clusters","rel":"https://cloud.mongodb.com/clusters"},\
				{"href":"%1$s/databaseUsers","rel":"https://cloud.mongodb.com/databaseUsers"},\
				{"href":"%1$s/peers","rel":"https://cloud.mongodb.com/peers"},\
				{"href":"%1$s/processes","rel":"https://cloud.mongodb.com/processes"},\
				{"href":"%1$s/whitelist","rel":"https://cloud.mongodb.com/whitelist"}],"name":"e2e-proj",\
				"orgId":"%2$s","tags":[{"key":"env","value":"e2e"},{"key":"a","value":"false"}],\
				"withDefaultAlertsSettings":true}""".formatted(this.atlas.url(groups + "/" + id), this.acme.id()));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.header("Location")).isEqualTo(this.atlas.url("//api/atlas/v1.0"));
		assertThat(this.atlas.get(this.acme.orgReader(), groups + "/" + id)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2, without tags in the request")
	void omitsTagsIfRequestHasNone(Api api) {
		String groups = api.base() + "/groups";

		Response response = this.atlas.post(this.acme.orgOwner(), groups, """
				{"name":"teams-e2e","orgId":"%s"}""".formatted(this.acme.id()));
		Response withNull = this.atlas.post(this.acme.orgOwner(), groups, """
				{"name":"second","orgId":"%s","tags":null}""".formatted(this.acme.id()));
		Response withEmptyList = this.atlas.post(this.acme.orgOwner(), groups, """
				{"name":"third","orgId":"%s","tags":[]}""".formatted(this.acme.id()));

		String id = response.json("$.id");
		assertThat(response.body()).endsWith("""
				],"name":"teams-e2e","orgId":"%s","withDefaultAlertsSettings":true}""".formatted(this.acme.id()));
		assertThat(withNull.body()).endsWith("""
				],"name":"second","orgId":"%s","withDefaultAlertsSettings":true}""".formatted(this.acme.id()));
		assertThat(withEmptyList.<List<Object>>json("$.tags")).isEmpty();
		assertThat(this.atlas.get(this.acme.orgReader(), groups + "/" + id)).isExactly(200,
				response.body().replace(",\"withDefault", ",\"tags\":[],\"withDefault"));
	}

	@Test
	@TestEvidence(RECORDED)
	void hasHeadersOfResource() {
		Response response = create(this.acme.orgOwner(), "new");

		assertThat(response.header("X-Java-Method")).isEqualTo("ApiAtlasGroupsResource::addGroup");
		assertThat(response.header("Ratelimit-Limit")).isEqualTo("1200");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the fields; that this response contains regionUsageRestrictions is assumed")
	void storesGivenFields() {
		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS, """
				{"name":"Söhne & Co. (2)","orgId":"%s","withDefaultAlertsSettings":false,"tags":null,"clusterCount":7,
				"regionUsageRestrictions":"GOV_REGIONS_ONLY","unknown":[]}""".formatted(this.acme.id()));

		Response read = this.atlas.get(this.acme.orgOwner(), GROUPS + "/" + response.json("$.id"));
		assertThat(read.<String>json("$.name")).isEqualTo("Söhne & Co. (2)");
		assertThat(read.<Boolean>json("$.withDefaultAlertsSettings")).isFalse();
		assertThat(read.<String>json("$.regionUsageRestrictions")).isEqualTo("GOV_REGIONS_ONLY");
		assertThat(read.<List<Object>>json("$.tags")).isEmpty();
		assertThat(read.<Integer>json("$.clusterCount")).isZero();
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "Atlas's Kubernetes operator sends this value with each new project")
	void acceptsNoneAsNoRegionRestriction() {
		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS, """
				{"name":"none","orgId":"%s","regionUsageRestrictions":"NONE"}""".formatted(this.acme.id()));

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.<Map<String, Object>>json("$")).doesNotContainKey("regionUsageRestrictions");
		assertThat(this.atlas.get(this.acme.orgOwner(), GROUPS + "/" + response.json("$.id"))
			.<Map<String, Object>>json("$")).doesNotContainKey("regionUsageRestrictions");
	}

	@Test
	@TestEvidence(RECORDED)
	void creatorBecomesOwner() {
		Key creator = this.acmes.createKey(this.acme, "ORG_GROUP_CREATOR");

		String own = create(creator, "own").json("$.id");
		String another = create(this.acme.orgOwner(), "another").json("$.id");

		assertThat(this.atlas.delete(creator, GROUPS + "/" + another)).isRejected(401, "USER_CANNOT_ACCESS_GROUP",
				"User cannot access this group.");
		assertThat(this.atlas.get(creator, GROUPS).<List<String>>json("$.results[*].id")).containsExactly(own);
		assertThat(this.atlas.delete(creator, GROUPS + "/" + own).status()).isEqualTo(202);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void oldestOrgOwnerBecomesOwner() {
		this.acmes.addMember(this.acme, "member-" + this.acme.id() + "@example.com");
		this.acmes.addMember(this.acme, "zoe-" + this.acme.id() + "@example.com", "ORG_OWNER");
		this.acmes.addMember(this.acme, "ada-" + this.acme.id() + "@example.com", "ORG_OWNER");

		String id = create(this.acme.orgOwner(), "new").json("$.id");

		assertThat(usernames(id)).containsExactly("zoe-" + this.acme.id() + "@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void userOfParameterBecomesOwner() {
		String username = "member-" + this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		this.acmes.addMember(this.acme, "owner-" + this.acme.id() + "@example.com", "ORG_OWNER");
		String user = this.acmes.membership(this.acme, username).userId();

		String id = this.atlas.post(this.acme.orgOwner(), GROUPS + "?projectOwnerId=" + user, body("new")).json("$.id");

		assertThat(usernames(id)).containsExactly(username);
	}

	@ParameterizedTest
	@CsvSource({ "690000000000000000000fff,404,USER_NOT_IN_ORG", "nobody,400,INVALID_QUERY_PARAMETER" })
	@TestEvidence(ASSUMED)
	void rejectsOwnerOutsideOfOrganization(String owner, int status, String code) {
		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS + "?projectOwnerId=" + owner, body("new"));

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertNotFound("new");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "an empty parameter counts as missing")
	void ignoresEmptyOwner() {
		assertThat(this.atlas.post(this.acme.orgOwner(), GROUPS + "?projectOwnerId=", body("new")).status())
			.isEqualTo(201);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "status, code and detail text; the parameter is assumed")
	void rejectsCallerWithoutRole(Api api) {
		for (Key key : List.of(this.acme.orgMember(), this.acme.orgReader(), this.acme.projectOwner())) {
			Response response = this.atlas.post(key, api.base() + "/groups", body("new"));

			assertThat(response).isRejected(401, "NOT_ORG_GROUP_CREATOR",
					"The currently logged in user does not have the group creator role in organization %s.",
					this.acme.id().value());
			assertThat(response.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
		}
		assertNotFound("new");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void allowsProjectCreatorsOfOrganizationOnly(Acme other) {
		assertThat(create(other.orgOwner(), "new")).isRejected(401, "USER_CANNOT_ACCESS_ORG",
				"User cannot access this organization.");
		assertThat(create(this.acmes.createKey(this.acme, "ORG_MEMBER", "ORG_GROUP_CREATOR"), "new").status())
			.isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "690000000000000000000fff", "acme", "\\u0001" })
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownOrganization(String org) {
		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS,
				"{\"name\":\"new\",\"orgId\":\"" + org + "\"}");

		assertThat(response.status()).isEqualTo(404);
		assertThat(response.header("X-Error-Code")).isEqualTo("ORG_NOT_FOUND");
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsNameInUse() {
		assertThat(create(this.acme.orgOwner(), "acme-web")).isRejected(409, "GROUP_ALREADY_EXISTS",
				"A group with name \"%s\" already exists.", "acme-web");
		assertThat(create(this.acme.orgOwner(), "Acme-web").status()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "a\\u0001b", "<b>",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidName(String name) {
		Response response = create(this.acme.orgOwner(), name);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_GROUP_NAME");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void errorContainsRejectedName() {
		assertThat(create(this.acme.orgOwner(), "a/b")).isRejected(400, "INVALID_GROUP_NAME",
				"An invalid group name \"%s\" was specified.", "a/b");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"orgId":5,"name":"new"                               | INVALID_JSON_ATTRIBUTE | orgId
					"orgId":"ORG"                                        | MISSING_ATTRIBUTE      | name
					"orgId":"ORG","name":null                            | MISSING_ATTRIBUTE      | name
					"orgId":"ORG","name":5                               | INVALID_JSON_ATTRIBUTE | name
					"orgId":"ORG","name":"new","tags":{}                 | INVALID_JSON_ATTRIBUTE | tags
					"orgId":"ORG","name":"new","tags":[null]             | INVALID_JSON_ATTRIBUTE | tags
					"orgId":"ORG","name":"new","tags":[{"key":"a"}]      | MISSING_ATTRIBUTE      | value
					"orgId":"ORG","name":"new","tags":[{"value":"a"}]    | MISSING_ATTRIBUTE      | key
					"orgId":"ORG","name":"new","tags":[{"key":"","value":"a"}]       | INVALID_JSON_ATTRIBUTE | key
					"orgId":"ORG","name":"new","tags":[{"key":"a","value":"\\u0001"}]| INVALID_TAG_CHARACTERS | value
					"orgId":"ORG","name":"new","tags":[{"key":"a","value":"\\u0002"}]| INVALID_TAG_CHARACTERS | value
					"orgId":"ORG","name":"new","tags":[{"key":"a","value":"LONG"}]   | TAG_LENGTH_EXCEEDED    | value
					"orgId":"ORG","name":"new","tags":[{"key":"a","value":"1"},{"key":"a","value":"2"}] | INVALID_JSON_ATTRIBUTE | tags
					"orgId":"ORG","name":"new","withDefaultAlertsSettings":"true"    | INVALID_JSON_ATTRIBUTE | withDefaultAlertsSettings
					"orgId":"ORG","name":"new","regionUsageRestrictions":"MOON"      | INVALID_ENUM_VALUE     | MOON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes; which of them apply to tags is assumed")
	void rejectsInvalidBody(String members, String code, String parameter) {
		String body = "{" + members.replace("ORG", this.acme.id().value()).replace("LONG", "x".repeat(256)) + "}";

		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS, body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(response.<String>json("$.parameters[0]")).isEqualTo(parameter);
		assertNotFound("new");
	}

	private void assertNotFound(String name) {
		assertThat(this.atlas.get(this.acme.orgOwner(), GROUPS).<List<String>>json("$.results[*].name"))
			.doesNotContain(name)
			.hasSize(2);
	}

	private List<String> usernames(String project) {
		return new UserClient(this.atlas).get(this.acme.orgOwner(), GROUPS + "/" + project + "/users")
			.json("$.results[*].username");
	}

	private Response create(Key key, String name) {
		return this.atlas.post(key, GROUPS, body(name));
	}

	private String body(String name) {
		return "{\"name\":\"" + name + "\",\"orgId\":\"" + this.acme.id() + "\"}";
	}

}
