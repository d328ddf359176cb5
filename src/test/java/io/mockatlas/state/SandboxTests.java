package io.mockatlas.state;

import java.util.Map;

import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.Seeds;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Seeds of the product: the sandbox, whose IDs are documented, and the example in
 * docs/seed-format.md.
 */
class SandboxTests {

	@Test
	void hasDocumentedIds() {
		ValidatedSeed sandbox = Seeds.read(SeedSource.of(null), Map.of());

		assertThat(sandbox.organizations()).extracting((organization) -> organization.id() + " " + organization.name())
			.containsExactly("690000000000000000000a01 Acme", "690000000000000000000b01 Globex");
		assertThat(sandbox.projects()).extracting((project) -> project.id() + " " + project.name())
			.containsExactly("690000000000000000000a11 acme-web", "690000000000000000000a12 acme-data",
					"690000000000000000000b11 globex-app");
		assertThat(sandbox.teams()).extracting((team) -> team.id() + " " + team.name())
			.containsExactly("690000000000000000000a21 platform", "690000000000000000000a22 support");
		assertThat(sandbox.members())
			.extracting((member) -> member.user().id() + " " + member.user().username() + " " + member.roles())
			.containsExactly("690000000000000000000a31 ada@example.com [ORG_OWNER]",
					"690000000000000000000a32 grace@example.com [ORG_MEMBER]");
		assertThat(sandbox.apiKeys()).hasSize(5);
		assertThat(sandbox.serviceAccounts()).singleElement().satisfies((account) -> {
			assertThat(account.clientId()).hasToString("mdb_sa_id_690000000000000000000a51");
			assertThat(account.organization().id()).hasToString("690000000000000000000a01");
			assertThat(account.roles()).containsExactly("ORG_OWNER");
			assertThat(account.secrets()).singleElement().satisfies((secret) -> {
				assertThat(secret.value().hash().isOf("mdb_sa_sk_sandbox0000000000000000000000000000")).isTrue();
				assertThat(secret.expiresAt()).isAfter(Seeds.NOW);
			});
		});
		assertThat(sandbox.accepted()).isEmpty();
	}

	@Test
	void createsInvitationsAtStart() {
		ValidatedSeed sandbox = Seeds.read(SeedSource.of(" "), Map.of());

		assertThat(sandbox.invitations()).allSatisfy((invited) -> {
			assertThat(invited.header().inviterUsername()).isEqualTo("orgowner");
			assertThat(invited.header().validity().createdAt()).isEqualTo(Seeds.NOW);
		});
		assertThat(sandbox.invitations())
			.extracting((invited) -> invited.header().id().value().substring(21) + " " + invited.header().username()
					+ " " + invited.orgGrants().roles() + " " + invited.scope())
			.containsExactlyInAnyOrder("c10 pending@example.com [ORG_MEMBER] organization Acme",
					"c20 waiting@example.com [ORG_READ_ONLY] organization Acme",
					"c30 teamed@example.com [ORG_MEMBER] organization Acme",
					"c40 newcomer@example.com [GROUP_READ_ONLY] project acme-web",
					"c50 second@example.com [GROUP_READ_ONLY] project acme-web",
					"c60 third@example.com [GROUP_READ_ONLY] project acme-web",
					"c70 newcomer@example.com [ORG_MEMBER] organization Acme",
					"c80 second@example.com [ORG_MEMBER] organization Acme",
					"c90 third@example.com [ORG_MEMBER] organization Acme");
		assertThat(sandbox.invitations()).filteredOn((invited) -> !invited.orgGrants().teams().isEmpty())
			.singleElement()
			.satisfies((teamed) -> {
				assertThat(teamed.orgGrants().teams()).extracting(Object::toString)
					.containsExactly("690000000000000000000a21", "690000000000000000000a22");
				assertThat(teamed.orgGrants().grants()).extracting((grant) -> grant.project() + " " + grant.role())
					.containsExactly("690000000000000000000a11 GROUP_READ_ONLY");
			});
	}

	@Test
	void readsTheExample() {
		ValidatedSeed example = Seeds.read(SeedSource.of("src/test/resources/seed-example.yaml"), Map.of());

		assertThat(example.members()).hasSize(2);
		assertThat(example.invitations())
			.extracting((invited) -> invited.header().username() + " in " + invited.scope())
			.containsExactly("peter@example.com in organization Initech", "samir@example.com in project initech-web",
					"tom@example.com in organization Initech", "joanna@example.com in organization Initech",
					"nina@example.com in organization Initech", "samir@example.com in organization Initech");
		assertThat(example.accepted()).singleElement().hasToString("690000000000000000000d60");
		assertThat(example.declined()).singleElement().hasToString("690000000000000000000d80");
	}

}
