package io.mockatlas.api.organization;

import java.util.List;
import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs}.
 */
@AtlasTest
class CreateOrganizationTests {

	private static final String API_KEY = "{\"desc\":\"Owner\",\"roles\":[\"ORG_OWNER\"]}";

	private static final String SERVICE_ACCOUNT = """
			{"name":"CI","description":"Owner","roles":["ORG_OWNER"],"secretExpiresAfterHours":8}""";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final String owner;

	CreateOrganizationTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acmes = acmes;
		this.acme = acme;
		this.owner = acmes.addMember(acme, acme.id() + "@example.com").user().id().value();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the response; the links are assumed")
	void createsOrganizationWithApiKey(Api api) {
		Response created = create(api, "\"apiKey\":" + API_KEY + ",\"orgOwnerId\":\"" + this.owner + "\"");

		String org = created.json("$.organization.id");
		String url = this.atlas.url(api.base() + "/orgs/" + org);
		Key key = new Key(created.json("$.apiKey.publicKey"), created.json("$.apiKey.privateKey"));
		String keyId = created.json("$.apiKey.id");
		assertThat(created).isExactly(201, """
				{"apiKey":{"desc":"Owner","id":"%3$s","links":[{"href":"%1$s/apiKeys/%3$s","rel":"self"}],\
				"privateKey":"%4$s","publicKey":"%5$s","roles":[{"orgId":"%2$s","roleName":"ORG_OWNER"}]},\
				"orgOwnerId":"%6$s","organization":{"id":"%2$s","isDeleted":false,"links":[{"href":"%1$s",\
				"rel":"self"},{"href":"%1$s/groups","rel":"https://cloud.mongodb.com/groups"},\
				{"href":"%1$s/teams","rel":"https://cloud.mongodb.com/teams"},\
				{"href":"%1$s/users","rel":"https://cloud.mongodb.com/users"}],"name":"Apex",\
				"skipDefaultAlertsSettings":false},"skipDefaultAlertsSettings":false}""".formatted(url, org, keyId,
				key.privateKey(), key.publicKey(), this.owner));
		assertThat(created.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(created.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.get(key, api.base() + "/orgs/" + org).<String>json("$.name")).isEqualTo("Apex");
		assertThat(this.atlas.get(key, api.base() + "/orgs/" + org + "/groups").<List<Object>>json("$.results"))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "status, code and text, on v2; that v1.0 has the same error is assumed")
	void faultRejectsOrganizationThatDoesNotPay(Api api) {
		this.control.put("/faults", """
				{"faults":[{"operationId":"createOrg","caller":"%s",\
				"errorCode":"API_KEY_MUST_BE_ASSOCIATED_WITH_PAYING_ORG"}]}""".formatted(this.acme.inviter()));

		Response rejected = create(api, "\"apiKey\":" + API_KEY + ",\"orgOwnerId\":\"" + this.owner + "\"");
		this.control.delete("/faults");

		assertThat(rejected).isRejected(400, "API_KEY_MUST_BE_ASSOCIATED_WITH_PAYING_ORG",
				"Atlas can't create a new organization unless the calling API key is associated with a paying "
						+ "organization. To learn more, see: "
						+ "https://www.mongodb.com/docs/atlas/billing/#configure-a-paying-organization in the MongoDB "
						+ "Atlas documentation or contact Support.");
		assertThat(rejected.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the owner; that the caller has no access to the organization is assumed")
	void makesUserOwner() {
		Response created = create(Api.V2, "\"apiKey\":" + API_KEY + ",\"orgOwnerId\":\"" + this.owner + "\"");

		String org = created.json("$.organization.id");
		Key key = new Key(created.json("$.apiKey.publicKey"), created.json("$.apiKey.privateKey"));
		Response users = this.atlas.send(key, "GET", "/api/atlas/v2/orgs/" + org + "/users", null, "Accept",
				"application/vnd.atlas.2025-02-19+json");
		assertThat(users.<List<String>>json("$.results[*].id")).containsExactly(this.owner);
		assertThat(users.<List<String>>json("$.results[*].roles.orgRoles[*]")).containsExactly("ORG_OWNER");
		assertThat(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + org)).isRejected(401,
				"USER_CANNOT_ACCESS_ORG", "User cannot access this organization.");
		assertThat(this.acmes.membership(this.acme, this.acme.id() + "@example.com").roles())
			.containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the service account, and that a service account needs no owner")
	void createsOrganizationWithServiceAccount() {
		String token = this.atlas.token(this.acmes.createServiceAccount(this.acme));

		Response created = this.atlas.sendBearer(token, "POST", "/api/atlas/v2/orgs", """
				{"name":"Apex","serviceAccount":%s,"skipDefaultAlertsSettings":true}""".formatted(SERVICE_ACCOUNT));

		String org = created.json("$.organization.id");
		String client = created.json("$.serviceAccount.clientId");
		String secret = created.json("$.serviceAccount.secrets[0].secret");
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).doesNotContain("apiKey\":", "orgOwnerId")
			.endsWith("\"skipDefaultAlertsSettings\":true},\"serviceAccount\":{\"clientId\":\"" + client
					+ "\",\"createdAt\":\"" + created.json("$.serviceAccount.createdAt")
					+ "\",\"description\":\"Owner\",\"name\":\"CI\",\"roles\":[\"ORG_OWNER\"],\"secrets\":["
					+ "{\"createdAt\":\"" + created.json("$.serviceAccount.secrets[0].createdAt")
					+ "\",\"expiresAt\":\"" + created.json("$.serviceAccount.secrets[0].expiresAt") + "\",\"id\":\""
					+ created.json("$.serviceAccount.secrets[0].id") + "\",\"secret\":\"" + secret
					+ "\"}]},\"skipDefaultAlertsSettings\":true}");
		String own = this.atlas.token(new ServiceAccountCredentials(client, secret));
		assertThat(this.atlas.getBearer(own, "/api/atlas/v2/orgs/" + org + "/users").<List<Object>>json("$.results"))
			.isEmpty();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that both credentials are optional")
	void createsOrganizationWithoutCredentials() {
		Response created = create(Api.V2, "\"orgOwnerId\":\"" + this.owner + "\"");

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).startsWith("{\"orgOwnerId\":\"" + this.owner + "\",\"organization\":{\"id\":\"")
			.endsWith("},\"skipDefaultAlertsSettings\":false}")
			.doesNotContain("apiKey\":", "serviceAccount");
		assertThat(this.control.delete("/orgs/" + created.json("$.organization.id")).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that names are not unique")
	void acceptsNameOfOtherOrganization() {
		String body = "{\"name\":\"Acme\",\"orgOwnerId\":\"" + this.owner + "\"}";

		assertThat(this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/orgs", body).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"orgOwnerId":"USER","apiKey":KEY,"serviceAccount":ACCOUNT | INVALID_ATTRIBUTE | serviceAccount
					"apiKey":KEY | MISSING_ATTRIBUTE | orgOwnerId
					"apiKey":KEY,"orgOwnerId":"" | MISSING_ATTRIBUTE | orgOwnerId
					"orgOwnerId":5 | INVALID_JSON_ATTRIBUTE | orgOwnerId
					"orgOwnerId":"USER","apiKey":"k" | INVALID_JSON_ATTRIBUTE | apiKey
					"orgOwnerId":"USER","apiKey":{"desc":"k","roles":["ORG_X"]} | INVALID_ENUM_VALUE | ORG_X
					"orgOwnerId":"USER","serviceAccount":{"name":"CI"} | MISSING_ATTRIBUTE | roles
					"orgOwnerId":"USER","serviceAccount":{"name":"CI","roles":["ORG_OWNER"],"description":"d"} | MISSING_ATTRIBUTE | secretExpiresAfterHours""")
	@TestEvidence(value = DOCUMENTED, of = "required and exclusive attributes; INVALID_ATTRIBUTE is assumed")
	void rejectsInvalidAttribute(String attributes, String code, String parameter) {
		Response response = create(Api.V2,
				attributes.replace("USER", this.owner).replace("KEY", API_KEY).replace("ACCOUNT", SERVICE_ACCOUNT));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(response.<String>json("$.parameters[0]")).isEqualTo(parameter);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}            | API_KEY_REQUIRES_DESCRIPTION
			{"desc":"k"}  | MISSING_API_KEY_ROLES
			{"desc":"k","roles":["GROUP_OWNER"]} | CANNOT_ADD_GROUP_ROLE""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidApiKey(String key, String code) {
		Response response = create(Api.V2, "\"orgOwnerId\":\"" + this.owner + "\",\"apiKey\":" + key);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "690000000000000000000fff", "x" })
	@TestEvidence(value = DOCUMENTED, of = "the code, for an unknown user")
	void rejectsUnknownOwner(String id) {
		Response response = create(Api.V2, "\"orgOwnerId\":\"" + id + "\"");

		assertThat(response).isRejected(404, "USER_NOT_FOUND", "No user with ID %s exists.", id);
		assertThat(response.headerNames()).isEqualTo(Api.V2.errorHeadersWithoutDeprecation());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the rule; the code is assumed")
	void rejectsOwnerOfOtherOrganization() {
		Acme other = this.acmes.create();
		String id = this.acmes.addMember(other, other.id() + "@example.com").user().id().value();

		assertThat(create(Api.V2, "\"orgOwnerId\":\"" + id + "\"")).isRejected(404, "USER_NOT_FOUND",
				"No user with ID %s exists.", id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"orgOwnerId":"%s"}              | MISSING_ATTRIBUTE
			{"name":"a/b","orgOwnerId":"%s"} | INVALID_ORG_NAME
			{"name":"","orgOwnerId":"%s"}    | INVALID_ORG_NAME""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidName(String body, String code) {
		Response response = this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/orgs", body.formatted(this.owner));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that a failed creation leaves nothing")
	void rollsBackFailedCreation() {
		Set<String> before = organizations();

		create(Api.V2, "\"orgOwnerId\":\"" + this.owner + "\",\"apiKey\":{\"desc\":\"k\",\"roles\":[\"ORG_X\"]}");

		assertThat(organizations()).isEqualTo(before);
		assertThat(before).contains(this.acme.id().value());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "Organization Owner")
	void rejectsCallerWithoutRole() {
		for (Key key : List.of(this.acme.orgMember(), this.acme.orgReader(), this.acme.projectOwner())) {
			assertThat(this.atlas.post(key, "/api/atlas/v2/orgs", "{\"name\":\"Apex\"}")).isRejected(401,
					"USER_UNAUTHORIZED", "Current user is not authorized to perform this action.");
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the name of the method and the capacity")
	void hasHeadersOfResource() {
		Response created = create(Api.V2, "\"orgOwnerId\":\"" + this.owner + "\"");

		assertThat(created.header("X-Java-Method")).isEqualTo("ApiOrganizationsResource::createOrg");
		assertThat(created.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(created.header("Location")).isEmpty();
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that the state contains the organization")
	void isExported() {
		String org = create(Api.V2, "\"apiKey\":" + API_KEY + ",\"orgOwnerId\":\"" + this.owner + "\"")
			.json("$.organization.id");

		Response exported = this.control.get("/state?orgId=" + org);

		assertThat(exported.<String>json("$.organizations[0].name")).isEqualTo("Apex");
		assertThat(exported.<List<String>>json("$.organizations[0].users[*].username"))
			.containsExactly(this.acme.id() + "@example.com");
		assertThat(exported.<List<String>>json("$.organizations[0].apiKeys[*].desc")).containsExactly("Owner");
	}

	private Response create(Api api, String attributes) {
		return this.atlas.post(this.acme.orgOwner(), api.base() + "/orgs", "{\"name\":\"Apex\"," + attributes + "}");
	}

	private Set<String> organizations() {
		return Set.copyOf(this.control.get("/state").<List<String>>json("$.organizations[*].id"));
	}

}
