package io.mockatlas.api.apikey;

import java.util.List;
import java.util.stream.Stream;

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
 * API keys of an organization: {@code /orgs/{orgId}/apiKeys} and {@code /{apiUserId}}.
 */
@AtlasTest
class OrgApiKeyTests {

	private static final String NOT_FOUND = "No API key with ID %s exists.";

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	OrgApiKeyTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; that v1.0 returns the same is documented")
	void createsKeyAndReturnsItsPrivateKeyOnce(Api api) {
		Response created = this.atlas.post(this.acme.orgOwner(), this.keyClient.keys(api), """
				{"desc":"CI","roles":["ORG_READ_ONLY","ORG_MEMBER"]}""");

		String id = created.json("$.id");
		String body = """
				{"desc":"CI","id":"%1$s","links":[{"href":"%2$s/%1$s","rel":"self"}],"privateKey":"%3$s",\
				"publicKey":"%4$s","roles":[{"orgId":"%5$s","roleName":"ORG_READ_ONLY"},\
				{"orgId":"%5$s","roleName":"ORG_MEMBER"}]}""";
		Key key = Key.of(created);
		String url = this.atlas.url(this.keyClient.keys(api));
		assertThat(created).isExactly(200, body.formatted(id, url, key.privateKey(), key.publicKey(), this.acme.id()));
		assertThat(key.publicKey()).matches("[a-z]{8}");
		assertThat(key.privateKey()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
		assertThat(created.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(created.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.keyClient.keys(api) + "/" + id)).isExactly(200,
				body.formatted(id, url, ApiKeyClient.redacted(key.privateKey()), key.publicKey(), this.acme.id()));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "except for GET of an entry of an access list")
	void hasHeadersOfResource() {
		Response created = this.keyClient.create("ORG_MEMBER");
		Response patched = this.atlas.patch(this.acme.orgOwner(), this.keyClient.keys() + "/" + created.json("$.id"),
				"""
						{"desc":"CD"}""");

		assertThat(created.header("X-Java-Method")).isEqualTo("ApiOrganizationApiUsersResource::createApiUser");
		assertThat(created.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(patched.header("X-Java-Method"))
			.isEqualTo("ApiOrganizationApiUsersResource::updateApiUserDescAndRoles");
	}

	@Test
	@TestEvidence(RECORDED)
	void listsKeysByPublicKey() {
		this.keyClient.create("ORG_MEMBER");

		Response list = this.atlas.get(this.acme.orgMember(), this.keyClient.keys());

		List<String> publicKeys = list.json("$.results[*].publicKey");
		assertThat(publicKeys).hasSize(6).isSorted().contains(this.acme.inviter());
		assertThat(list.<String>json("$.links[0].href"))
			.isEqualTo(this.atlas.url(this.keyClient.keys() + "?includeCount=true&pageNum=1&itemsPerPage=100"));
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(6);
		Response page = this.atlas.get(this.acme.orgMember(), this.keyClient.keys() + "?itemsPerPage=4&pageNum=2");
		assertThat(page.<List<String>>json("$.results[*].publicKey")).isEqualTo(publicKeys.subList(4, 6));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void showsRolesInOrganizationAndProjects() {
		Response key = this.keyClient.get(this.keyClient.id(this.acme.projectReader()));

		assertThat(key.<List<Object>>json("$.roles")).hasToString("""
				[{"orgId":"%s","roleName":"ORG_MEMBER"},{"groupId":"%s","roleName":"GROUP_READ_ONLY"}]"""
			.formatted(this.acme.id(), this.acme.webId()));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a key authenticates from its creation until its deletion")
	void keyAuthenticatesUntilItsDeletion() {
		Response created = this.keyClient.create("ORG_OWNER");
		Key key = Key.of(created);
		String keyPath = this.keyClient.keys() + "/" + created.json("$.id");

		assertThat(this.atlas.post(key, this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""").<String>json("$.inviterUsername"))
			.isEqualTo(key.publicKey());
		assertThat(this.atlas.delete(this.acme.orgOwner(), keyPath)).isExactly(204, "");
		assertThat(this.atlas.get(key, this.acme.invites()).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgOwner(), keyPath)).isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND,
				created.<String>json("$.id"));
	}

	@Test
	@TestEvidence(value = ASSUMED,
			of = "that only users count as owners is assumed; no rule keeps a key from its own deletion")
	void lastOwnerCanDeleteItself() {
		Key key = Key.of(this.keyClient.create("ORG_OWNER"));
		String keyPath = this.keyClient.keys() + "/" + this.keyClient.id(key);
		this.atlas.delete(key, this.keyClient.keys() + "/" + this.keyClient.id(this.acme.orgOwner()));

		assertThat(this.atlas.delete(key, keyPath)).isExactly(204, "");
		assertThat(this.atlas.get(key, keyPath).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"desc":"new"}                                                  | new | ORG_MEMBER
			{"desc":null,"roles":["ORG_OWNER","ORG_OWNER"]}                 | CI  | ORG_OWNER
			{"desc":"new","roles":["ORG_READ_ONLY"],"publicKey":"evilevil"} | new | ORG_READ_ONLY
			{"desc":"new","roles":null,"privateKey":"x","id":"x"}           | new | ORG_MEMBER""")
	@TestEvidence(value = DOCUMENTED, of = "that roles on projects are kept is assumed")
	void updatesGivenFields(String body, String desc, String role) {
		Response created = this.keyClient.createOnWeb("GROUP_OWNER");
		String keyPath = this.keyClient.keys() + "/" + created.json("$.id");

		Response response = this.atlas.patch(this.acme.orgOwner(), keyPath, body);

		Key key = Key.of(created);
		assertThat(response).isExactly(200,
				created.body()
					.replace("\"CI\"", "\"" + desc + "\"")
					.replace("ORG_MEMBER", role)
					.replace(key.privateKey(), ApiKeyClient.redacted(key.privateKey())));
		assertThat(this.atlas.get(this.acme.orgOwner(), keyPath)).isExactly(200, response.body());
		assertThat(this.atlas.get(key, this.acme.webInvites()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"desc":"CI"}                                    | MISSING_API_KEY_ROLES
			{"desc":"CI","roles":null}                       | MISSING_API_KEY_ROLES
			{"desc":"CI","roles":[]}                         | MISSING_API_KEY_ROLES
			{"desc":"CI","roles":["ORG_KING"]}               | INVALID_ENUM_VALUE
			{"desc":"CI","roles":["ORG_OWNER",""]}           | INVALID_ENUM_VALUE
			{"desc":"CI","roles":["GROUP_OWNER"]}            | CANNOT_ADD_GROUP_ROLE
			{"desc":"CI","roles":[null]}                     | INVALID_JSON_ATTRIBUTE
			{"desc":"CI","roles":"ORG_OWNER"}                | INVALID_JSON_ATTRIBUTE
			{"roles":["ORG_OWNER"]}                          | API_KEY_REQUIRES_DESCRIPTION
			{"desc":"","roles":["ORG_OWNER"]}                | API_KEY_REQUIRES_DESCRIPTION
			{"desc":" ","roles":["ORG_OWNER"]}               | API_KEY_REQUIRES_DESCRIPTION
			{"desc":7,"roles":["ORG_OWNER"]}                 | INVALID_JSON_ATTRIBUTE
			{"desc":"a\\u0000b","roles":["ORG_OWNER"]}       | INVALID_JSON_ATTRIBUTE
			{"desc":"a\\ud800b","roles":["ORG_OWNER"]}       | INVALID_JSON_ATTRIBUTE
			[]                                               | INVALID_JSON
			{                                                | MALFORMED_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes")
	void rejectsInvalidKey(String body, String code) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.keyClient.keys(), body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.keyClient.keys()).<Integer>json("$.totalCount"))
			.isEqualTo(5);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void limitsDescriptionTo250Characters() {
		String body = """
				{"desc":"%s","roles":["ORG_OWNER"]}""";

		assertThat(
				this.atlas.post(this.acme.orgOwner(), this.keyClient.keys(), body.formatted("x".repeat(250))).status())
			.isEqualTo(200);
		assertThat(this.atlas.post(this.acme.orgOwner(), this.keyClient.keys(), body.formatted("x".repeat(251))))
			.isRejected(400, "INVALID_API_KEY_DESC",
					"API key descriptions are required and must be less than %s characters.", 250);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                       | MISSING_ONE_OF_ATTRIBUTES
			{"desc":null,"roles":null}               | MISSING_ONE_OF_ATTRIBUTES
			{"desc":"x","roles":[]}                  | MISSING_API_KEY_ROLES
			{"desc":"","roles":["ORG_OWNER"]}        | API_KEY_REQUIRES_DESCRIPTION
			{"desc":"x","roles":["ORG_KING"]}        | INVALID_ENUM_VALUE
			{"desc":"x","roles":["GROUP_OWNER"]}     | CANNOT_ADD_GROUP_ROLE""")
	@TestEvidence(value = DOCUMENTED, of = "the codes, and that an update requires an attribute")
	void rejectsInvalidUpdateAndChangesNothing(String body, String code) {
		String keyPath = this.keyClient.keys() + "/" + this.keyClient.id(this.acme.orgMember());
		String before = this.atlas.get(this.acme.orgOwner(), keyPath).body();

		Response response = this.atlas.patch(this.acme.orgOwner(), keyPath, body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), keyPath)).isExactly(200, before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PATCH", "DELETE" })
	@TestEvidence(DOCUMENTED)
	void hidesKeysOfOtherOrganizations(String method, Acme other) {
		String foreign = new ApiKeyClient(this.atlas, other).id(other.orgMember());

		Stream.of(foreign, ApiKeyClient.UNKNOWN_ID).forEach((id) -> {
			Response response = this.atlas.send(this.acme.orgOwner(), method, this.keyClient.keys() + "/" + id,
					(method.equals("PATCH")) ? "{\"desc\":\"x\"}" : null);

			assertThat(response).isRejected(400, "API_KEY_NOT_FOUND", NOT_FOUND, id);
		});
		assertThat(new ApiKeyClient(this.atlas, other).get(foreign).<String>json("$.desc")).isEqualTo("for tests");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "on this resource, with a public key in place of the ID")
	void rejectsPublicKeyAsId() {
		String path = this.keyClient.keys() + "/" + this.acme.inviter();

		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isRejected(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

}
