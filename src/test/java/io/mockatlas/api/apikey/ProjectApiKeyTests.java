package io.mockatlas.api.apikey;

import java.util.List;

import io.mockatlas.fixture.Acme;
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
 * API keys of a project: {@code /groups/{groupId}/apiKeys} and {@code /{apiUserId}}.
 */
@AtlasTest
class ProjectApiKeyTests {

	private static final String NOT_FOUND = "No API key with ID %s exists.";

	/**
	 * Error for unknown roles, with %s for the invalid fields.
	 */
	private static final String INVALID_ROLES = """
			{"badRequestDetail":{"fields":[%s]},"detail":"The request content produced validation errors.",\
			"error":400,"errorCode":"BAD_REQUEST","parameters":[],"reason":"Bad Request"}""";

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	ProjectApiKeyTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; that v1.0 returns the same is documented")
	void createsKeyWithOrgMemberAndRolesOnProject(Api api) {
		Response created = this.atlas.post(this.acme.projectOwner(), this.keyClient.webKeys(api), """
				{"desc":"CI","roles":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"]}""");

		Key key = Key.of(created);
		assertThat(created).isExactly(200,
				"""
						{"desc":"CI","id":"%1$s","links":[{"href":"%2$s/%1$s","rel":"self"}],"privateKey":"%3$s",\
						"publicKey":"%4$s","roles":[{"orgId":"%5$s","roleName":"ORG_MEMBER"},\
						{"groupId":"%6$s","roleName":"GROUP_READ_ONLY"},\
						{"groupId":"%6$s","roleName":"GROUP_DATA_ACCESS_READ_ONLY"}]}""".formatted(
						created.<String>json("$.id"), this.atlas.url(this.keyClient.keys(api)), key.privateKey(),
						key.publicKey(), this.acme.id(), this.acme.webId()));
		assertThat(created.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.get(key, this.keyClient.webKeys(api)).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = RECORDED,
			of = "the order, and that an organization owner without a role on the project is not listed")
	void listsKeysWithRoleOnProject() {
		Key created = Key.of(this.keyClient.createOnWeb("GROUP_OWNER"));

		Response list = this.atlas.get(this.acme.projectReader(), this.keyClient.webKeys());

		assertThat(list.<List<String>>json("$.results[*].publicKey")).isSorted()
			.containsExactlyInAnyOrder(created.publicKey(), this.acme.projectOwner().publicKey(),
					this.acme.projectReader().publicKey());
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(3);
		assertThat(list.body()).doesNotContain(created.privateKey())
			.contains(ApiKeyClient.redacted(created.privateKey()));
		assertThat(list.header("X-Java-Method")).isEqualTo("ApiProjectApiUsersResource::getApiUsers");
		assertThat(list.header("Ratelimit-Limit")).isEqualTo("1200");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void assignsKeyOfOrganization() {
		String keyPath = this.keyClient.webKeys() + "/" + this.keyClient.id(this.acme.orgMember());

		Response response = this.atlas.post(this.acme.projectOwner(), keyPath, """
				[{"roles":["GROUP_OWNER"],"userId":"%s"},{"roles":["GROUP_USER_ADMIN","GROUP_OWNER"]},{}]"""
			.formatted(ApiKeyClient.UNKNOWN_ID));

		assertThat(response).isExactly(204, "");
		assertThat(response.header("Content-Type")).isEqualTo(Api.V2.contentType());
		assertThat(roles(this.acme.orgMember())).containsExactly("ORG_MEMBER", "GROUP_OWNER", "GROUP_USER_ADMIN");
		assertThat(this.atlas.get(this.acme.orgMember(), this.acme.webInvites()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; that v1.0 does the same is assumed")
	void rejectsAssignmentOfKeyOfProject(Api api) {
		String id = this.keyClient.id(this.acme.orgMember());
		String keyPath = this.keyClient.webKeys(api) + "/" + id;
		assertThat(this.atlas.post(this.acme.projectOwner(), keyPath, "[{\"roles\":[\"GROUP_READ_ONLY\"]}]"))
			.isExactly(204, "");

		for (String role : List.of("GROUP_READ_ONLY", "GROUP_OWNER")) {
			Response again = this.atlas.post(this.acme.projectOwner(), keyPath, "[{\"roles\":[\"" + role + "\"]}]");

			assertThat(again).isRejected(400, "API_KEY_ALREADY_IN_GROUP", "API key is already in the group.");
			assertThat(again.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
		}
		assertThat(roles(this.acme.orgMember())).containsExactly("ORG_MEMBER", "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "a key that was removed from the project can be assigned again")
	void assignsKeyAfterItsRemoval() {
		String keyPath = this.keyClient.webKeys() + "/" + this.keyClient.id(this.acme.projectReader());
		this.atlas.delete(this.acme.projectOwner(), keyPath);

		Response response = this.atlas.post(this.acme.projectOwner(), keyPath, "[{\"roles\":[\"GROUP_OWNER\"]}]");

		assertThat(response).isExactly(204, "");
		assertThat(roles(this.acme.projectReader())).containsExactly("ORG_MEMBER", "GROUP_OWNER");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "clients assign keys by this request")
	void updateAssignsKeyWithoutRoleOnProject() {
		Response response = this.atlas.patch(this.acme.projectOwner(),
				this.keyClient.webKeys() + "/" + this.keyClient.id(this.acme.orgMember()), """
						{"roles":["GROUP_OWNER"]}""");

		assertThat(response.<List<String>>json("$.roles[*].roleName")).containsExactly("ORG_MEMBER", "GROUP_OWNER");
		assertThat(this.atlas.get(this.acme.orgMember(), this.acme.webInvites()).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "a project owner cannot manage other keys of the organization")
	void hidesKeysWithoutRoleOnProject() {
		String id = this.keyClient.id(this.acme.orgOwner());
		String before = this.keyClient.get(id).body();

		Response response = this.atlas.patch(this.acme.projectOwner(), this.keyClient.webKeys() + "/" + id, """
				{"desc":"new"}""");

		assertThat(response).isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND, id);
		assertThat(this.keyClient.get(id).body()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GROUP_OWNER", "GROUP_USER_ADMIN" })
	@TestEvidence(value = ASSUMED, of = "that other roles do not matter; the roles of the caller are documented")
	void projectRoleSufficesToDescribeKeyWithOtherRoles(String role) {
		Key caller = Key.of(this.keyClient.createOnWeb(role));
		String id = this.keyClient.id(this.acme.orgOwner());
		String onWeb = this.keyClient.webKeys() + "/" + id;
		this.atlas.post(this.acme.projectOwner(), onWeb, "[{\"roles\":[\"GROUP_READ_ONLY\"]}]");

		Response response = this.atlas.patch(caller, onWeb, "{\"desc\":\"ours\"}");

		assertThat(response.status() + " " + response.json("$.desc")).isEqualTo("200 ours");
		assertThat(this.keyClient.get(id).<String>json("$.desc")).isEqualTo("ours");
		assertThat(roles(this.acme.orgOwner())).containsExactly("ORG_OWNER", "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(RECORDED)
	void replacesRolesOnProjectOnly() {
		String id = this.keyClient.id(this.acme.projectOwner());
		String onData = "/api/atlas/v2/groups/" + this.acme.data().id() + "/apiKeys/" + id;
		this.atlas.post(this.acme.orgOwner(), onData, "[{\"roles\":[\"GROUP_READ_ONLY\"]}]");

		Response response = this.atlas.patch(this.acme.orgOwner(), this.keyClient.webKeys() + "/" + id, """
				{"desc":"new","roles":["GROUP_CLUSTER_MANAGER"]}""");

		assertThat(response.<String>json("$.desc")).isEqualTo("new");
		assertThat(roles(this.acme.projectOwner())).containsExactly("ORG_MEMBER", "GROUP_READ_ONLY",
				"GROUP_CLUSTER_MANAGER");
		assertThat(this.atlas.delete(this.acme.orgOwner(), onData)).isExactly(204, "");
		assertThat(roles(this.acme.projectOwner())).containsExactly("ORG_MEMBER", "GROUP_CLUSTER_MANAGER");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the status; that the key stays in the organization is documented")
	void unassignsKeyAndKeepsItInOrganization() {
		String id = this.keyClient.id(this.acme.projectReader());
		String keyPath = this.keyClient.webKeys() + "/" + id;

		assertThat(this.atlas.delete(this.acme.projectOwner(), keyPath)).isExactly(204, "");

		assertThat(roles(this.acme.projectReader())).containsExactly("ORG_MEMBER");
		assertThat(this.atlas.get(this.acme.projectReader(), this.keyClient.webKeys()).header("X-Error-Code"))
			.isEqualTo("USER_CANNOT_ACCESS_GROUP");
		assertThat(this.atlas.delete(this.acme.projectOwner(), keyPath)).isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND,
				id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			POST  | {"desc":"x"}                             | false | MISSING_API_KEY_ROLES
			POST  | {"desc":"x","roles":[]}                  | false | MISSING_API_KEY_ROLES
			POST  | {"roles":["GROUP_OWNER"]}                | false | API_KEY_REQUIRES_DESCRIPTION
			POST  | {"desc":"x","roles":["ORG_OWNER"]}       | false | CANNOT_ADD_ORG_ROLE
			POST  | {"desc":"x","roles":["GROUP_KING"]}      | false | BAD_REQUEST
			POST  | [{"roles":[]}]                           | true  | MISSING_API_KEY_ROLES
			POST  | [{"roles":null}]                         | true  | MISSING_API_KEY_ROLES
			POST  | []                                       | true  | MISSING_API_KEY_ROLES
			POST  | [{"roles":["ORG_OWNER"]}]                | true  | CANNOT_ADD_ORG_ROLE
			POST  | [{"roles":["GROUP_KING"]}]               | true  | BAD_REQUEST
			POST  | [{"roles":"GROUP_OWNER"}]                | true  | INVALID_JSON_ATTRIBUTE
			POST  | [null]                                   | true  | INVALID_JSON_ATTRIBUTE
			POST  | {"roles":["GROUP_OWNER"]}                | true  | INVALID_JSON
			PATCH | {}                                       | true  | MISSING_ONE_OF_ATTRIBUTES
			PATCH | {"desc":"x","roles":[]}                  | true  | MISSING_API_KEY_ROLES
			PATCH | {"desc":"x","roles":["ORG_OWNER"]}       | true  | CANNOT_ADD_ORG_ROLE
			PATCH | {"desc":"x","roles":["GROUP_KING"]}      | true  | BAD_REQUEST
			PATCH | {"desc":"","roles":["GROUP_OWNER"]}      | true  | API_KEY_REQUIRES_DESCRIPTION""")
	@TestEvidence(value = DOCUMENTED, of = "the codes")
	void rejectsInvalidRequestAndChangesNothing(String method, String body, boolean isOfKey, String code) {
		String path = this.keyClient.webKeys() + ((isOfKey) ? "/" + this.keyClient.id(this.acme.projectReader()) : "");
		String before = this.atlas.get(this.acme.orgOwner(), this.keyClient.keys()).body();

		Response response = this.atlas.send(this.acme.orgOwner(), method, path, body);

		assertThat(response.status() + " " + response.header("X-Error-Code")).isEqualTo("400 " + code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.keyClient.keys())).isExactly(200, before);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED,
			of = "on v2, except for the order of attributes; that v1.0 does the same is assumed")
	void rejectsUnknownRoleOfNewKey(Api api) {
		Response response = this.atlas.post(this.acme.projectOwner(), this.keyClient.webKeys(api), """
				{"desc":"CI","roles":["INVALID_ROLE"]}""");

		assertThat(response).isExactly(400, INVALID_ROLES.formatted(invalidRole("INVALID_ROLE")));
		assertThat(response.header("X-Error-Code")).isEqualTo("BAD_REQUEST");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			POST  | [{"roles":["GROUP_KING","GROUP_OWNER"]},{"roles":["a'b"]}]
			PATCH | {"roles":["GROUP_KING","GROUP_OWNER","a'b"]}""")
	@TestEvidence(value = ASSUMED, of = "the error is recorded for one role of a new key")
	void errorContainsUnknownRolesOfKey(String method, String body) {
		Response response = this.atlas.send(this.acme.projectOwner(), method,
				this.keyClient.webKeys() + "/" + this.keyClient.id(this.acme.orgMember()), body);

		assertThat(response).isExactly(400,
				INVALID_ROLES.formatted(invalidRole("GROUP_KING") + "," + invalidRole("a'b")));
		assertThat(roles(this.acme.orgMember())).containsExactly("ORG_MEMBER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			PATCH  | {"roles":["GROUP_OWNER"]}
			DELETE |""")
	@TestEvidence(DOCUMENTED)
	void hidesKeysOfOtherOrganizations(String method, String body, Acme other) {
		String foreign = new ApiKeyClient(this.atlas, other).id(other.projectOwner());

		for (String id : List.of(foreign, ApiKeyClient.UNKNOWN_ID)) {
			assertThat(this.atlas.send(this.acme.orgOwner(), method, this.keyClient.webKeys() + "/" + id, body))
				.isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND, id);
		}
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsAssignmentOfKeyOfAnotherOrganization(Acme other) {
		String foreign = new ApiKeyClient(this.atlas, other).id(other.projectOwner());
		String body = "[{'roles':['GROUP_OWNER']}]".replace('\'', '"');

		assertThat(this.atlas.post(this.acme.orgOwner(), this.keyClient.webKeys() + "/" + foreign, body)).isRejected(
				400, "API_KEY_CAN_ONLY_BELONG_TO_ONE_ORG", "API keys may only belong to a single organization.");
		assertThat(
				this.atlas.post(this.acme.orgOwner(), this.keyClient.webKeys() + "/" + ApiKeyClient.UNKNOWN_ID, body))
			.isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND, ApiKeyClient.UNKNOWN_ID);
	}

	private static String invalidRole(String name) {
		return "{\"description\":\"Invalid role name '" + name
				+ "'. Must be a valid Role name.\",\"field\":\"_roles\"}";
	}

	private List<String> roles(Key key) {
		return this.keyClient.get(this.keyClient.id(key)).json("$.roles[*].roleName");
	}

}
