package io.mockatlas.api.serviceaccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Service accounts of an organization and of a project: rules that both resources share.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class ServiceAccountTests {

	private final ServiceAccountScope scope;

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	private final String accounts;

	ServiceAccountTests(ServiceAccountScope scope, AtlasClient atlas, Acme acme) {
		this.scope = scope;
		this.atlas = atlas;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(this.atlas, this.acme);
		this.accounts = scope.accounts(this.accountClient);
	}

	@Test
	@TestEvidence(value = DOCUMENTED,
			of = "that only the response to the creation contains the secret is recorded, of organizations")
	void createsAccountAndReturnsItsSecretOnce() {
		Response created = create();

		ServiceAccountCredentials client = ServiceAccountClient.credentials(created);
		assertThat(created).isLike(201,
				ServiceAccountClient.WITH_SECRET.formatted(client.id(), owner(), client.secret()));
		assertThat(created.headerNames()).isEqualTo(ServiceAccountClient.HEADERS);
		assertThat(created.header("Content-Type")).isEqualTo(ServiceAccountClient.CONTENT_TYPE);
		assertThat(client.id()).matches("mdb_sa_id_[0-9a-f]{24}");
		assertThat(client.secret()).matches("mdb_sa_sk_[A-Za-z0-9_-]{40}");
		assertThat(Duration.between(Instant.parse(created.json("$.secrets[0].createdAt")),
				Instant.parse(created.json("$.secrets[0].expiresAt"))))
			.isEqualTo(Duration.ofHours(8));
		assertThat(this.accountClient.get(account(created))).isLike(
				ServiceAccountClient.WITH_MASKED_SECRET.formatted(client.id(), owner(), client.secret().substring(46)));
		assertThat(this.accountClient.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "of organizations, by Atlas's Terraform provider; of projects it is assumed")
	void createsAccountWithoutSecret() {
		Response created = this.accountClient.post(this.accounts, """
				{"description":"d","name":"CI","roles":["%s"],"withoutInitialSecret":true}""".formatted(owner()));

		assertThat(created).isLike(201, """
				{"clientId":"%s","createdAt":"<time>","description":"d","name":"CI","roles":["%s"],"secrets":[]}"""
			.formatted(created.<String>json("$.clientId"), owner()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"New"}                                             | New | Runs the tests |
			{"description":"New","name":null}                          | CI  | New            |
			{"roles":["%1$s_OWNER","%1$s_OWNER"]}                      | CI  | Runs the tests | %1$s_OWNER
			{"roles":["%1$s_READ_ONLY"],"name":null}                   | CI  | Runs the tests | %1$s_READ_ONLY
			{"roles":null}                                             | CI  | Runs the tests |
			{"clientId":"x","secrets":[],"createdAt":"x","roles":null} | CI  | Runs the tests |
			{}                                                         | CI  | Runs the tests |""")
	@TestEvidence(value = DOCUMENTED,
			of = "that an update of the roles in the organization keeps those on projects is assumed")
	void updatesGivenFields(String body, String name, String description, String newRole) {
		Response created = this.accountClient.createOnWeb("GROUP_OWNER");
		ServiceAccountCredentials client = ServiceAccountClient.credentials(created);
		String role = (newRole != null) ? this.scope.format(newRole) : this.scope.role();

		Response response = this.accountClient.send(this.scope.owner(this.acme), "PATCH", account(created),
				this.scope.format(body));

		assertThat(response)
			.isLike(ServiceAccountClient.WITH_MASKED_SECRET.formatted(client.id(), role, client.secret().substring(46))
				.replace("\"CI\"", "\"" + name + "\"")
				.replace("Runs the tests", description));
		assertThat(this.accountClient.get(account(created))).isExactly(200, response.body());
		ServiceAccountScope other = this.scope.other();
		assertThat(this.accountClient.get(other.account(this.accountClient, created)).<List<String>>json("$.roles"))
			.containsExactly(other.role());
		assertThat(this.accountClient.statusWithNewToken(client))
			.isEqualTo((role.equals("GROUP_READ_ONLY")) ? 401 : 200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8                       | MISSING_ATTRIBUTE
					"name":"","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8             | MISSING_ATTRIBUTE
					"name":"n","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8                              | MISSING_ATTRIBUTE
					"name":"n","description":"d","secretExpiresAfterHours":8                                   | MISSING_ATTRIBUTE
					"name":"n","description":"d","role":"%1$s_OWNER","secretExpiresAfterHours":8               | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":[],"secretExpiresAfterHours":8                        | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"]                                        | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":null         | MISSING_ATTRIBUTE
					"name":"a/b","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8          | INVALID_ATTRIBUTE
					"name":"a\\u0001","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8     | INVALID_ATTRIBUTE
					"name":"n","description":"\\u0002","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8      | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":7            | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8761         | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":-1           | ATTRIBUTE_NEGATIVE_OR_ZERO
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8.5          | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":"8"          | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":99999999999  | INVALID_JSON_ATTRIBUTE
					"name":7,"description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8              | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":[null],"secretExpiresAfterHours":8                    | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":"%1$s_OWNER","secretExpiresAfterHours":8              | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["%1$s_KING"],"secretExpiresAfterHours":8             | INVALID_ENUM_VALUE
					"name":"n","description":"d","roles":["%2$s_OWNER"],"secretExpiresAfterHours":8            | CANNOT_ADD_%2$s_ROLE
					"name":"n","description":"d","roles":["%1$s_OWNER"],"secretExpiresAfterHours":8,"withoutInitialSecret":true | INVALID_JSON_ATTRIBUTE
					"name":                                                                                    | MALFORMED_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the limits and the rules of roles; the other codes are assumed")
	void rejectsInvalidAccount(String fields, String code) {
		Response response = this.accountClient.post(this.accounts, this.scope.format("{" + fields + "}"));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(this.scope.format(code));
		assertThat(this.accountClient.get(this.accountClient.accounts()).<Integer>json("$.totalCount")).isZero();
		assertThat(this.accountClient.get(this.accountClient.webAccounts()).<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void limitsLengthOfTexts() {
		String body = """
				{"name":"%%s","description":"%%s","roles":["%s"],"secretExpiresAfterHours":8760}""".formatted(owner());

		assertThat(
				this.accountClient.post(this.accounts, body.formatted("é".repeat(64), "x, '._-".repeat(35))).status())
			.isEqualTo(201);
		assertThat(this.accountClient.post(this.accounts, body.formatted("x".repeat(65), "d"))).isRejected(400,
				"INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "name");
		assertThat(this.accountClient.post(this.accounts, body.formatted("n", "x".repeat(251)))).isRejected(400,
				"INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "description");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"New\",\"roles\":[]}", "{\"name\":\"New\",\"roles\":[\"%1$s_KING\"]}",
			"{\"name\":\"New\",\"roles\":[\"%2$s_OWNER\"]}", "{\"name\":\"New\",\"description\":\"\"}",
			"{\"roles\":[\"%1$s_READ_ONLY\"],\"name\":\"a/b\"}", "[]" })
	void rejectsInvalidUpdateAndChangesNothing(String body) {
		Response created = create();
		Response before = this.accountClient.get(account(created));

		assertThat(this.accountClient.patch(account(created), this.scope.format(body)).status()).isEqualTo(400);

		assertThat(this.accountClient.get(account(created))).isExactly(200, before.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |
			PATCH  |
			DELETE |
			POST   | /secrets
			DELETE | /secrets/690000000000000000000fff""")
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded for unknown users")
	void hidesAccountsOfOtherOrganizations(String method, String tail, Acme other) {
		ServiceAccountClient otherClient = new ServiceAccountClient(this.atlas, other);
		Response foreign = otherClient.create("ORG_OWNER");
		String body = (method.startsWith("P"))
				? "{\"name\":\"x\",\"roles\":[\"" + owner() + "\"],\"secretExpiresAfterHours\":8}" : null;

		this.accountClient.idsNotFound(foreign).forEach((id) -> {
			Response response = this.accountClient.send(this.acme.orgOwner(), method,
					this.accounts + "/" + id + ((tail != null) ? tail : ""), body);

			assertThat(response).isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", id);
		});
		assertThat(otherClient.statusWithNewToken(ServiceAccountClient.credentials(foreign))).isEqualTo(200);
		assertThat(otherClient.get(otherClient.account(foreign)).<String>json("$.name")).isEqualTo("CI");
	}

	private Response create() {
		return this.accountClient.create(this.accounts, owner());
	}

	private String account(Response created) {
		return this.scope.account(this.accountClient, created);
	}

	private String owner() {
		return this.scope.format("%1$s_OWNER");
	}

}
