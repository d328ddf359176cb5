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
 * {@code /orgs/{orgId}/apiKeys} and {@code /{apiUserId}}.
 */
@AtlasTest
class OrgApiKeyTests {

	private static final String NOT_FOUND = "No API key with ID %s exists.";

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeys keys;

	OrgApiKeyTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keys = new ApiKeys(this.atlas, this.acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2; v1.0 is documented to be the same")
	void createsKeyAndReturnsItsPrivateKeyOnce(Api api) {
		Response created = this.atlas.post(this.acme.orgOwner(), this.keys.all(api), """
				{"desc":"CI","roles":["ORG_READ_ONLY","ORG_MEMBER"]}""");

		String id = created.json("$.id");
		String body = """
				{"desc":"CI","id":"%1$s","links":[{"href":"%2$s/%1$s","rel":"self"}],"privateKey":"%3$s",\
				"publicKey":"%4$s","roles":[{"orgId":"%5$s","roleName":"ORG_READ_ONLY"},\
				{"orgId":"%5$s","roleName":"ORG_MEMBER"}]}""";
		Key key = ApiKeys.key(created);
		String url = this.atlas.url(this.keys.all(api));
		assertThat(created).isExactly(200, body.formatted(id, url, key.privateKey(), key.publicKey(), this.acme.id()));
		assertThat(key.publicKey()).matches("[a-z]{8}");
		assertThat(key.privateKey()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
		assertThat(created.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(created.headerNames()).isEqualTo(ApiKeys.headers(api));
		assertThat(this.atlas.get(this.acme.orgOwner(), this.keys.all(api) + "/" + id)).isExactly(200,
				body.formatted(id, url, ApiKeys.redacted(key.privateKey()), key.publicKey(), this.acme.id()));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "but for the one of GET of a list entry")
	void hasHeadersOfItsResource() {
		Response created = this.keys.create("ORG_MEMBER");
		Response patched = this.atlas.patch(this.acme.orgOwner(), this.keys.all() + "/" + created.json("$.id"), """
				{"desc":"CD"}""");

		assertThat(created.header("X-Java-Method")).isEqualTo("ApiOrganizationApiUsersResource::createApiUser");
		assertThat(created.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(patched.header("X-Java-Method"))
			.isEqualTo("ApiOrganizationApiUsersResource::updateApiUserDescAndRoles");
	}

	@Test
	@TestEvidence(RECORDED)
	void listsKeysByPublicKey() {
		this.keys.create("ORG_MEMBER");

		Response list = this.atlas.get(this.acme.orgMember(), this.keys.all());

		List<String> names = list.json("$.results[*].publicKey");
		assertThat(names).hasSize(6).isSorted().contains(this.acme.inviter());
		assertThat(list.<String>json("$.links[0].href"))
			.isEqualTo(this.atlas.url(this.keys.all() + "?includeCount=true&pageNum=1&itemsPerPage=100"));
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(6);
		Response page = this.atlas.get(this.acme.orgMember(), this.keys.all() + "?itemsPerPage=4&pageNum=2");
		assertThat(page.<List<String>>json("$.results[*].publicKey")).isEqualTo(names.subList(4, 6));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void showsRolesInOrganizationAndProjects() {
		Response one = this.keys.get(this.keys.id(this.acme.projectReader()));

		assertThat(one.<List<Object>>json("$.roles")).hasToString("""
				[{"orgId":"%s","roleName":"ORG_MEMBER"},{"groupId":"%s","roleName":"GROUP_READ_ONLY"}]"""
			.formatted(this.acme.id(), this.acme.webId()));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a key works once it is made, and no longer than it exists")
	void keyAuthenticatesUntilItsDeletion() {
		Response created = this.keys.create("ORG_OWNER");
		Key key = ApiKeys.key(created);
		String one = this.keys.all() + "/" + created.json("$.id");

		assertThat(this.atlas.post(key, this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""").<String>json("$.inviterUsername"))
			.isEqualTo(key.publicKey());
		assertThat(this.atlas.delete(this.acme.orgOwner(), one)).isExactly(204, "");
		assertThat(this.atlas.get(key, this.acme.invites()).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgOwner(), one)).isRefused(400, "API_KEY_NOT_FOUND", NOT_FOUND,
				created.<String>json("$.id"));
	}

	@Test
	@TestEvidence(value = ASSUMED,
			of = "that only people count as owners is assumed; nothing says that a key keeps itself")
	void lastOwnerCanDeleteItself() {
		Key key = ApiKeys.key(this.keys.create("ORG_OWNER"));
		String one = this.keys.all() + "/" + this.keys.id(key);
		this.atlas.delete(key, this.keys.all() + "/" + this.keys.id(this.acme.orgOwner()));

		assertThat(this.atlas.delete(key, one)).isExactly(204, "");
		assertThat(this.atlas.get(key, one).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"desc":"new"}                                                  | new | ORG_MEMBER
			{"desc":null,"roles":["ORG_OWNER","ORG_OWNER"]}                 | CI  | ORG_OWNER
			{"desc":"new","roles":["ORG_READ_ONLY"],"publicKey":"evilevil"} | new | ORG_READ_ONLY
			{"desc":"new","roles":null,"privateKey":"x","id":"x"}           | new | ORG_MEMBER""")
	@TestEvidence(value = DOCUMENTED, of = "that roles on projects stay is assumed")
	void updatesGivenFields(String body, String desc, String role) {
		Response created = this.keys.createOnWeb("GROUP_OWNER");
		String one = this.keys.all() + "/" + created.json("$.id");

		Response response = this.atlas.patch(this.acme.orgOwner(), one, body);

		Key key = ApiKeys.key(created);
		assertThat(response).isExactly(200,
				created.body()
					.replace("\"CI\"", "\"" + desc + "\"")
					.replace("ORG_MEMBER", role)
					.replace(key.privateKey(), ApiKeys.redacted(key.privateKey())));
		assertThat(this.atlas.get(this.acme.orgOwner(), one)).isExactly(200, response.body());
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
			{"desc":"a\\u0000b","roles":["ORG_OWNER"]}       | INVALID_API_KEY_DESC
			{"desc":"a\\ud800b","roles":["ORG_OWNER"]}       | INVALID_API_KEY_DESC
			[]                                               | MALFORMED_JSON
			{                                                | MALFORMED_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes")
	void rejectsInvalidKey(String body, String code) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.keys.all(), body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.keys.all()).<Integer>json("$.totalCount")).isEqualTo(5);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void limitsDescriptionTo250Characters() {
		String body = """
				{"desc":"%s","roles":["ORG_OWNER"]}""";

		assertThat(this.atlas.post(this.acme.orgOwner(), this.keys.all(), body.formatted("x".repeat(250))).status())
			.isEqualTo(200);
		assertThat(this.atlas.post(this.acme.orgOwner(), this.keys.all(), body.formatted("x".repeat(251)))).isRefused(
				400, "INVALID_API_KEY_DESC", "API key descriptions are required and must be less than %s characters.",
				250);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                       | MISSING_ONE_OF_ATTRIBUTES
			{"desc":null,"roles":null}               | MISSING_ONE_OF_ATTRIBUTES
			{"desc":"x","roles":[]}                  | MISSING_API_KEY_ROLES
			{"desc":"","roles":["ORG_OWNER"]}        | API_KEY_REQUIRES_DESCRIPTION
			{"desc":"x","roles":["ORG_KING"]}        | INVALID_ENUM_VALUE
			{"desc":"x","roles":["GROUP_OWNER"]}     | CANNOT_ADD_GROUP_ROLE""")
	@TestEvidence(value = DOCUMENTED, of = "the codes; that a change must say something is documented")
	void changesNothingIfOnePartIsInvalid(String body, String code) {
		String one = this.keys.all() + "/" + this.keys.id(this.acme.orgMember());
		String before = this.atlas.get(this.acme.orgOwner(), one).body();

		Response response = this.atlas.patch(this.acme.orgOwner(), one, body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), one)).isExactly(200, before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PATCH", "DELETE" })
	@TestEvidence(DOCUMENTED)
	void hidesKeysOfOtherOrganizations(String method, Acme other) {
		String foreign = new ApiKeys(this.atlas, other).id(other.orgMember());

		Stream.of(foreign, ApiKeys.NOBODY).forEach((id) -> {
			Response response = this.atlas.send(this.acme.orgOwner(), method, this.keys.all() + "/" + id,
					(method.equals("PATCH")) ? "{\"desc\":\"x\"}" : null);

			assertThat(response).isRefused(400, "API_KEY_NOT_FOUND", NOT_FOUND, id);
		});
		assertThat(new ApiKeys(this.atlas, other).get(foreign).<String>json("$.desc")).isEqualTo("for tests");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "on this resource, by a public key in the place of the id")
	void rejectsPublicKeyAsId() {
		String path = this.keys.all() + "/" + this.acme.inviter();

		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

}
