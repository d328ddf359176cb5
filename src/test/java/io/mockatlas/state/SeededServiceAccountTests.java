package io.mockatlas.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountSecret;
import io.mockatlas.credential.secret.SecretValue;
import io.mockatlas.seed.validation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Service accounts of a seed, and mistakes in them.
 */
class SeededServiceAccountTests {

	private static final String SECRET = "mdb_sa_sk_0123456789abcdef";

	@Test
	void haveGivenValues() {
		ServiceAccount account = account("""
				serviceAccounts:
				  - clientId: mdb_sa_id_690000000000000000000d51
				    name: CI
				    description: Runs the tests, nightly
				    createdAt: 2026-01-01T09:00:00Z
				    roles:
				      orgRoles: [ORG_MEMBER]
				      groupRoleAssignments: [{ groupId: web, groupRoles: [GROUP_OWNER] }]
				    secrets:
				      - id: 690000000000000000000d52
				        secret: mdb_sa_sk_0123456789abcdef
				        createdAt: 2026-01-02T09:00:00Z
				        expiresAt: 2026-04-01T09:00:00Z
				        lastUsedAt: 2026-02-01T09:00:00Z
				""");

		assertThat(account.clientId()).hasToString("mdb_sa_id_690000000000000000000d51");
		assertThat(account.username()).isEqualTo("mdb_sa_id_690000000000000000000d51");
		assertThat(account.name()).isEqualTo("CI");
		assertThat(account.description()).isEqualTo("Runs the tests, nightly");
		assertThat(account.createdAt()).isEqualTo("2026-01-01T09:00:00Z");
		assertThat(account.roles()).containsExactly("ORG_MEMBER");
		assertThat(account.projectGrants()).extracting((grant) -> grant.role()).containsExactly("GROUP_OWNER");
		ServiceAccountSecret secret = account.secrets().get(0);
		assertThat(secret.id()).hasToString("690000000000000000000d52");
		assertThat(secret.createdAt()).isEqualTo("2026-01-02T09:00:00Z");
		assertThat(secret.expiresAt()).isEqualTo("2026-04-01T09:00:00Z");
		assertThat(secret.lastUsedAt()).isEqualTo("2026-02-01T09:00:00Z");
		assertThat(secret.maskedValue()).isEqualTo("mdb_sa_sk_...cdef");
	}

	@Test
	void authenticateUntilTheirSecretExpires() {
		ServiceAccount account = account("""
				serviceAccounts:
				  - name: CI
				    roles: { orgRoles: [ORG_OWNER] }
				    secrets:
				      - { secret: mdb_sa_sk_0123456789abcdef, expiresAt: 2026-04-01T09:00:00Z }
				      - { secret: mdb_sa_sk_second789abcdef1 }
				""");
		Instant end = Instant.parse("2026-04-01T09:00:00Z");

		assertThat(expiries(account, SECRET)).containsExactly(end);
		assertThat(expiries(account, "mdb_sa_sk_second789abcdef1")).singleElement()
			.satisfies((expiry) -> assertThat(expiry).isAfter("2099-12-31T00:00:00Z"));
		assertThat(expiries(account, "mdb_sa_sk_second789abcdef")).isEmpty();
		assertThat(account.description()).isEqualTo("CI");
	}

	@Test
	void haveSameIdsOnEveryStart() {
		String seed = """
				serviceAccounts:
				  - { name: CI, roles: { orgRoles: [ORG_OWNER] }, secrets: [{ secret: mdb_sa_sk_0123456789abcdef }] }
				""";

		assertThat(account(seed).clientId()).isEqualTo(account(seed).clientId());
		assertThat(account(seed).secrets().get(0).id()).isEqualTo(account(seed).secrets().get(0).id());
	}

	@Test
	void canHaveNoSecretOrOnlyItsHash() {
		String hash = SecretValue.of(SECRET).hash().value();

		assertThat(account("""
				serviceAccounts: [{ name: CI, roles: { orgRoles: [ORG_OWNER] } }]
				""").secrets()).isEmpty();
		ServiceAccount hashed = account("""
				serviceAccounts:
				  - name: CI
				    roles: { orgRoles: [ORG_OWNER] }
				    secrets: [{ secretHash: "%s", maskedSecretValue: mdb_sa_sk_...cdef }, { secretHash: "%s" }]
				""".formatted(hash, hash));
		assertThat(expiries(hashed, SECRET)).hasSize(2).allSatisfy((expiry) -> assertThat(expiry).isAfter(Seeds.NOW));
		assertThat(hashed.secrets()).extracting(ServiceAccountSecret::maskedValue)
			.containsExactlyInAnyOrder("mdb_sa_sk_...cdef", "mdb_sa_sk_...");
	}

	@Test
	void haveAccessLists() {
		String account = """
				serviceAccounts:
				  - name: CI
				    roles: { orgRoles: [ORG_OWNER] }
				    accessList: [{ ipAddress: 192.0.2.1 }, { cidrBlock: 198.51.100.0/24 }]
				""";

		assertThat(Seeds.read(Seeds.acme(account)).accessLists()).extracting((entry) -> entry.block().value())
			.containsExactly("192.0.2.1/32", "198.51.100.0/24");
		assertThat(Seeds.error(Seeds.acme(account.replace("192.0.2.1", "nowhere"))))
			.isEqualTo("seed.yaml:9: organizations[0].serviceAccounts[0].accessList[0].ipAddress: is not an IP "
					+ "address: nowhere");
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(error("{ roles: { orgRoles: [ORG_OWNER] } }", ".name: is required"),
				error("{ name: a/b, roles: { orgRoles: [ORG_OWNER] } }",
						".name: must consist of letters, digits, spaces and -_.,'"),
				error("{ name: " + "x".repeat(65) + ", roles: { orgRoles: [ORG_OWNER] } }",
						".name: has 65 characters, at most 64 are allowed"),
				error("{ name: CI }", ".roles: is required"),
				error("{ name: CI, roles: { orgRoles: [GROUP_OWNER] } }",
						".roles.orgRoles[0]: wrong kind of role GROUP_OWNER (must be an organization role such as "
								+ "ORG_OWNER, ORG_MEMBER or ORG_READ_ONLY)"),
				error("{ clientId: 690000000000000000000d51, name: CI, roles: { orgRoles: [ORG_OWNER] } }",
						".clientId: malformed client id 690000000000000000000d51, must be mdb_sa_id_ and 24 hex digits "
								+ "in lower case"),
				error("{ name: CI, createdAt: 2026-03-02T12:00:00Z, roles: { orgRoles: [ORG_OWNER] } }",
						".createdAt: must not be in the future"),
				secret("{ }", ".secret: is required"),
				secret("{ secret: mdb_sa_sk_short }",
						".secret: must be mdb_sa_sk_ and 16 to 118 letters, digits, '_' and '-'"),
				secret("{ secret: mdb_sa_sk_0123456789abcdef, secretHash: x }",
						".secretHash: cannot be combined with secret"),
				secret("{ secretHash: x }", ".secretHash: is not a hash of a secret"),
				secret("{ secret: mdb_sa_sk_0123456789abcdef, maskedSecretValue: x }",
						".maskedSecretValue: requires secretHash"),
				secret("{ secret: mdb_sa_sk_0123456789abcdef, expiresAt: 2026-03-01T12:00:00Z }",
						".expiresAt: must be after createdAt, which is 2026-03-01T12:00:00Z"),
				secret("{ id: x, secret: mdb_sa_sk_0123456789abcdef }",
						".id: malformed id x, must be 24 hex digits in lower case"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void reportMistakes(String account, String error) {
		assertThat(Seeds.error(Seeds.acme("serviceAccounts:\n  - " + account + "\n")))
			.isEqualTo("seed.yaml:7: organizations[0].serviceAccounts[0]" + error);
	}

	@Test
	void rejectDuplicateIds() {
		String twice = """
				serviceAccounts:
				  - { name: CI, roles: { orgRoles: [ORG_OWNER] } }
				  - { name: CI, roles: { orgRoles: [ORG_OWNER] } }
				""";
		String key = """
				apiKeys:
				  - { id: 690000000000000000000d51, publicKey: k, privateKey: s, roles: { orgRoles: [ORG_OWNER] } }
				serviceAccounts:
				  - { clientId: mdb_sa_id_690000000000000000000d51, name: CI, roles: { orgRoles: [ORG_OWNER] } }
				""";

		assertThat(Seeds.error(Seeds.acme(twice)))
			.startsWith("seed.yaml:8: organizations[0].serviceAccounts[1].clientId: duplicate client id mdb_sa_id_")
			.endsWith(", first in line 7");
		assertThat(Seeds.error(Seeds.acme(key)))
			.isEqualTo("seed.yaml:9: organizations[0].serviceAccounts[0].clientId: duplicate id of an API key or a "
					+ "service account 690000000000000000000d51, first in line 7");
	}

	@Test
	void haveAtMostTwoSecrets() {
		String three = "secrets: [{ secret: mdb_sa_sk_0123456789abcdef }, { secret: mdb_sa_sk_0123456789abcdeg }, "
				+ "{ secret: mdb_sa_sk_0123456789abcdeh }]";

		assertThat(Seeds
			.error(Seeds.acme("serviceAccounts:\n  - { name: CI, roles: { orgRoles: [ORG_OWNER] }, " + three + " }\n")))
			.isEqualTo("seed.yaml:7: organizations[0].serviceAccounts[0].secrets: exceed the limit of 2 for each "
					+ "service account");
	}

	private static ServiceAccount account(String lines) {
		return Seeds.read(Seeds.acme(lines)).serviceAccounts().get(0);
	}

	/**
	 * Returns the expiry of each stored secret that matches a secret.
	 */
	private static List<Instant> expiries(ServiceAccount account, String secret) {
		return account.secrets()
			.stream()
			.filter((stored) -> stored.value().hash().isOf(secret))
			.map(ServiceAccountSecret::expiresAt)
			.toList();
	}

	private static Arguments error(String account, String error) {
		return Arguments.of(account, error);
	}

	private static Arguments secret(String secret, String error) {
		return error("{ name: CI, roles: { orgRoles: [ORG_OWNER] }, secrets: [" + secret + "] }",
				".secrets[0]" + error);
	}

}
