package io.mockatlas.api.serviceaccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /orgs/{orgId}/serviceAccounts} and {@code /{clientId}}.
 */
@AtlasTest
class OrgServiceAccountTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccounts accounts;

	OrgServiceAccountTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.accounts = new ServiceAccounts(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that the answer to the creation has the secret and none later is recorded")
	void createsAccountAndReturnsItsSecretOnce() {
		Response created = this.accounts.create("ORG_OWNER");

		ClientCredentials client = ServiceAccounts.client(created);
		assertThat(created).isLike(201, ServiceAccounts.CREATED.formatted(client.id(), "ORG_OWNER", client.secret()));
		assertThat(created.headerNames()).isEqualTo(ServiceAccounts.HEADERS);
		assertThat(created.header("Content-Type")).isEqualTo("application/vnd.atlas.2024-08-05+json;charset=utf-8");
		assertThat(client.id()).matches("mdb_sa_id_[0-9a-f]{24}");
		assertThat(client.secret()).matches("mdb_sa_sk_[A-Za-z0-9_-]{40}");
		assertThat(Duration.between(Instant.parse(created.json("$.secrets[0].createdAt")),
				Instant.parse(created.json("$.secrets[0].expiresAt"))))
			.isEqualTo(Duration.ofHours(8));
		assertThat(this.accounts.get(this.accounts.one(created)))
			.isLike(ServiceAccounts.KEPT.formatted(client.id(), "ORG_OWNER", client.secret().substring(46)));
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "Atlas's Terraform provider")
	void createsAccountWithoutSecret() {
		Response created = this.accounts.post(this.accounts.all(), """
				{"description":"d","name":"CI","roles":["ORG_MEMBER"],"withoutInitialSecret":true}""");

		assertThat(created).isLike(201,
				"""
						{"clientId":"%s","createdAt":"<time>","description":"d","name":"CI","roles":["ORG_MEMBER"],"secrets":[]}"""
					.formatted(created.<String>json("$.clientId")));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the order is assumed")
	void listsAccountsInPages() {
		List<String> ids = Stream.of("ORG_OWNER", "ORG_MEMBER", "ORG_READ_ONLY")
			.map((role) -> this.accounts.create(role).<String>json("$.clientId"))
			.toList();

		Response list = this.accounts.send(this.acme.orgReader(), "GET", this.accounts.all(), null);

		assertThat(list.<List<String>>json("$.results[*].clientId")).isEqualTo(ids);
		assertThat(list.<List<String>>json("$.results[*].secrets[*].maskedSecretValue")).hasSize(3);
		assertThat(list.body()).doesNotContain("\"secret\":");
		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(3);
		assertThat(this.accounts.get(this.accounts.all() + "?itemsPerPage=2&pageNum=2&includeSystemManaged=true")
			.<List<String>>json("$.results[*].clientId")).isEqualTo(ids.subList(2, 3));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"New"}                                           | New | Runs the tests | ORG_MEMBER
			{"description":"New","name":null}                        | CI  | New            | ORG_MEMBER
			{"roles":["ORG_OWNER","ORG_OWNER"]}                      | CI  | Runs the tests | ORG_OWNER
			{"clientId":"x","secrets":[],"createdAt":"x","roles":null} | CI  | Runs the tests | ORG_MEMBER
			{}                                                       | CI  | Runs the tests | ORG_MEMBER""")
	@TestEvidence(value = DOCUMENTED, of = "that roles on projects stay is assumed")
	void updatesGivenFields(String body, String name, String description, String role) {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		ClientCredentials client = ServiceAccounts.client(created);

		Response response = this.accounts.patch(this.accounts.one(created), body);

		assertThat(response).isLike(ServiceAccounts.KEPT.formatted(client.id(), role, client.secret().substring(46))
			.replace("\"CI\"", "\"" + name + "\"")
			.replace("Runs the tests", description));
		assertThat(this.accounts.get(this.accounts.one(created))).isExactly(200, response.body());
		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that tokens end with their account is assumed")
	void deletesAccountWithItsSecretsAndTokens() {
		Response created = this.accounts.create("ORG_OWNER");
		ClientCredentials client = ServiceAccounts.client(created);
		String token = this.atlas.token(client);

		assertThat(this.accounts.delete(this.accounts.one(created))).isExactly(204, "");

		assertThat(this.accounts.statusWithNewToken(client)).isEqualTo(401);
		assertThat(this.accounts.statusWith(token)).isEqualTo(401);
		assertThat(this.accounts.get(this.accounts.one(created))).isRefused(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", client.id());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void listsProjectsOfAccount() {
		Response created = this.accounts.createOnWeb("GROUP_OWNER");
		this.accounts.post("/api/atlas/v2/groups/" + this.acme.data().id() + "/serviceAccounts/"
				+ created.json("$.clientId") + ":invite", "{\"roles\":[\"GROUP_READ_ONLY\",\"GROUP_USER_ADMIN\"]}");

		Response groups = this.accounts.get(this.accounts.one(created) + "/groups");

		assertThat(groups.<List<Object>>json("$.results")).hasToString("""
				[{"groupId":"%s","roles":["GROUP_OWNER"]},\
				{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"]}]""".formatted(this.acme.webId(),
				this.acme.data().id()));
		assertThat(groups.<Integer>json("$.totalCount")).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8                           | MISSING_ATTRIBUTE
					"name":"","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8                 | MISSING_ATTRIBUTE
					"name":"n","roles":["ORG_OWNER"],"secretExpiresAfterHours":8                                  | MISSING_ATTRIBUTE
					"name":"n","description":"d","secretExpiresAfterHours":8                                      | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":[],"secretExpiresAfterHours":8                           | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"]                                            | MISSING_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":null             | MISSING_ATTRIBUTE
					"name":"a/b","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8              | INVALID_ATTRIBUTE
					"name":"a\\u0000","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8         | INVALID_ATTRIBUTE
					"name":"n","description":"\\ud800","roles":["ORG_OWNER"],"secretExpiresAfterHours":8          | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":7                | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8761             | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":-1               | INVALID_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8.5              | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":"8"              | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":99999999999      | INVALID_JSON_ATTRIBUTE
					"name":7,"description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8                  | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":[null],"secretExpiresAfterHours":8                       | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":"ORG_OWNER","secretExpiresAfterHours":8                  | INVALID_JSON_ATTRIBUTE
					"name":"n","description":"d","roles":["ORG_KING"],"secretExpiresAfterHours":8                 | INVALID_ENUM_VALUE
					"name":"n","description":"d","roles":["GROUP_OWNER"],"secretExpiresAfterHours":8              | CANNOT_ADD_GROUP_ROLE
					"name":"n","description":"d","roles":["ORG_OWNER"],"secretExpiresAfterHours":8,"withoutInitialSecret":true | INVALID_JSON_ATTRIBUTE
					"name":                                                                                       | MALFORMED_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the limits; that the codes go with them is assumed")
	void rejectsInvalidAccount(String fields, String code) {
		Response response = this.accounts.post(this.accounts.all(), "{" + fields + "}");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.accounts.get(this.accounts.all()).<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void limitsLengthOfTexts() {
		String body = """
				{"name":"%s","description":"%s","roles":["ORG_OWNER"],"secretExpiresAfterHours":8760}""";

		assertThat(
				this.accounts.post(this.accounts.all(), body.formatted("é".repeat(64), "x, '._-".repeat(35))).status())
			.isEqualTo(201);
		assertThat(this.accounts.post(this.accounts.all(), body.formatted("x".repeat(65), "d"))).isRefused(400,
				"INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "name");
		assertThat(this.accounts.post(this.accounts.all(), body.formatted("n", "x".repeat(251)))).isRefused(400,
				"INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "description");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"New\",\"roles\":[]}", "{\"name\":\"New\",\"roles\":[\"ORG_KING\"]}",
			"{\"name\":\"New\",\"roles\":[\"GROUP_OWNER\"]}", "{\"name\":\"New\",\"description\":\"\"}",
			"{\"roles\":[\"ORG_MEMBER\"],\"name\":\"a/b\"}", "[]" })
	void changesNothingIfOnePartIsInvalid(String body) {
		Response created = this.accounts.create("ORG_OWNER");
		Response before = this.accounts.get(this.accounts.one(created));

		assertThat(this.accounts.patch(this.accounts.one(created), body).status()).isEqualTo(400);

		assertThat(this.accounts.get(this.accounts.one(created))).isExactly(200, before.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |
			PATCH  |
			DELETE |
			GET    | /groups
			POST   | /secrets
			DELETE | /secrets/690000000000000000000fff""")
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded of unknown users")
	void hidesAccountsOfOtherOrganizations(String method, String tail, Acme other) {
		ServiceAccounts others = new ServiceAccounts(this.atlas, other);
		Response foreign = others.create("ORG_OWNER");
		String body = (method.startsWith("P")) ? "{\"name\":\"x\",\"secretExpiresAfterHours\":8}" : null;

		Stream
			.of(foreign.<String>json("$.clientId"), ServiceAccounts.NOBODY, "690000000000000000000fff",
					this.acme.inviter(), "mdb_sa_id_")
			.forEach((id) -> {
				Response response = this.accounts.send(this.acme.orgOwner(), method,
						this.accounts.all() + "/" + id + ((tail != null) ? tail : ""), body);

				assertThat(response).isRefused(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", id);
			});
		assertThat(others.statusWithNewToken(ServiceAccounts.client(foreign))).isEqualTo(200);
		assertThat(others.get(others.one(foreign)).<String>json("$.name")).isEqualTo("CI");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void isServedSinceItsFirstVersion() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.accounts.all()).header("X-Error-Code"))
			.isEqualTo("INVALID_VERSION_DATE");
		assertThat(
				this.atlas.get(this.acme.orgOwner(), this.accounts.all().replace("v2", "v1.0")).header("X-Error-Code"))
			.isEqualTo("NOT_EMULATED");
	}

	@Test
	void tokenHasRolesOfItsAccount() {
		String token = this.atlas.token(ServiceAccounts.client(this.accounts.create("ORG_READ_ONLY")));

		Response list = this.atlas.sendUnsigned("GET", this.accounts.all(), null, "Accept",
				"application/vnd.atlas.2024-08-05+json", "Authorization", "Bearer " + token);
		Response deleted = this.atlas.sendUnsigned("DELETE", this.accounts.all() + "/" + ServiceAccounts.NOBODY, null,
				"Accept", "application/vnd.atlas.2024-08-05+json", "Authorization", "Bearer " + token);

		assertThat(list.<Integer>json("$.totalCount")).isEqualTo(1);
		assertThat(deleted.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
	}

}
