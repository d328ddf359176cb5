package io.mockatlas.compare;

import java.util.List;
import java.util.Map;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@AtlasTest
class CompareCommandTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final String activeUser;

	private final ComparisonRun run;

	CompareCommandTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acmes = acmes;
		this.acme = acme;
		this.activeUser = "ada-" + acme.id() + "@example.com";
		acmes.addMember(acme, this.activeUser, "ORG_OWNER");
		this.run = new ComparisonRun(atlas, acme, (duration) -> {
		});
	}

	@Test
	void findsNoDifferenceToEqualServer() {
		this.acmes.connect(this.acme, false);

		int status = this.run.run("--yes", "--active-user=" + this.activeUser);

		assertThat(this.run.out())
			.contains("no difference in ",
					"not checked (assumed) `inviterUsername` of an invitation by a service account is its client id.")
			.doesNotContain("not compared", "contradicts");
		assertThat(this.run.err()).isEmpty();
		assertThat(status).isZero();
		assertThat(this.run.hooks()).isEmpty();
		assertThat(this.run.leftOver(this.acme.orgOwner())).isEmpty();
		assertThat(this.run.out()).doesNotContain(this.acme.orgOwner().privateKey(), "mdb_sa_sk_",
				this.acme.orgOwner().publicKey());
	}

	@Test
	void deletesOrganizationThatItCreated() {
		this.acmes.connect(this.acme, false);
		List<String> before = organizations();

		int status = this.run.run("--yes", "--include-organizations", "--active-user=" + this.activeUser);

		assertThat(this.run.out()).contains("no difference in ")
			.doesNotContain("not compared", "contradicts", "left out: createOrg", "left out: updateOrg");
		assertThat(this.run.err()).isEmpty();
		assertThat(status).isZero();
		assertThat(organizations()).isEqualTo(before);
	}

	private List<String> organizations() {
		return this.control.get("/orgs?q=" + CompareCommand.PREFIX).<List<String>>json("$..name");
	}

	@Test
	void comparesAsServiceAccount() {
		ServiceAccountCredentials account = this.acmes.createServiceAccount(this.acme);

		int status = this.run.run(
				Map.of("MONGODB_ATLAS_CLIENT_ID", account.id(), "MONGODB_ATLAS_CLIENT_SECRET", account.secret()),
				"--yes", "--json");

		assertThat(this.run.out())
			.contains("\"differences\" : [ ]", "needs --active-user",
					"needs an organization that is connected to a federation")
			.doesNotContain(account.secret());
		assertThat(sentences("confirmed"))
			.contains("`inviterUsername` of an invitation by a service account is its client id.")
			.anyMatch((sentence) -> sentence.startsWith("The federation settings of an organization without"));
		assertThat(sentences("unchecked")).contains("`inviterUsername` is the public key of the API key that invites.");
		assertThat(this.run.err()).isEmpty();
		assertThat(status).isZero();
		assertThat(this.run.leftOver(this.acme.orgOwner())).isEmpty();
	}

	private List<String> sentences(String key) {
		return JsonMapper.builder()
			.build()
			.readTree(this.run.out())
			.path(key)
			.valueStream()
			.map((behaviour) -> behaviour.path("what").asString())
			.toList();
	}

	@Test
	void requiresOwner() {
		Key member = this.acme.orgMember();

		int status = this.run.run(Map.of("MONGODB_ATLAS_PUBLIC_KEY", member.publicKey(), "MONGODB_ATLAS_PRIVATE_KEY",
				member.privateKey()), "--yes");

		assertThat(status).isEqualTo(2);
		assertThat(this.run.err()).contains("Organization Owner", "401 USER_UNAUTHORIZED")
			.doesNotContain(member.privateKey());
		assertThat(this.run.out()).isEmpty();
	}

	@Test
	void rejectsWrongPrivateKey() {
		int status = this.run.run(Map.of(), "--public-key=" + this.acme.orgOwner().publicKey(),
				"--private-key=wrong-secret", "--yes");

		assertThat(status).isEqualTo(2);
		assertThat(this.run.err()).contains("the service answers 401").doesNotContain("wrong-secret");
	}

	@Test
	void rejectsActiveUserWithInvitation() {
		this.atlas.createInvitation(this.acme, "pending@example.com");

		int status = this.run.run("--yes", "--active-user=pending@example.com");

		assertThat(status).isEqualTo(2);
		assertThat(this.run.err()).contains("--active-user has a pending invitation");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[*].username"))
			.containsExactly("pending@example.com");
	}

	@Test
	void rejectsActiveUserOutsideOrganization(Acme other) {
		this.acmes.addMember(other, "stranger@example.com", "ORG_OWNER");

		for (String username : List.of("stranger@example.com", "absent@example.com")) {
			assertThat(this.run.run("--yes", "--active-user=" + username)).isEqualTo(2);
			assertThat(this.run.err()).contains("--active-user is not an active user of --org-id");
		}
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	@Test
	void cleanUpKeepsNamesWithoutNumberOfRun() {
		this.atlas.createInvitation(this.acme, CompareCommand.PREFIX + "ci@example.com");

		assertThat(this.run.run("--clean-up", "--yes")).isZero();
		assertThat(this.run.out()).isEqualToIgnoringNewLines("deleted 0");
	}

	@Test
	void cleanUpDeletesOnlyWhatHasPrefix() {
		Key owner = this.acme.orgOwner();
		String org = "/api/atlas/v2/orgs/" + this.acme.id();
		for (String prefix : new String[] { CompareCommand.PREFIX + "0a1b2c3d", "other" }) {
			this.atlas.post(owner, "/api/atlas/v2/groups",
					"{\"name\":\"%s\",\"orgId\":\"%s\"}".formatted(prefix, this.acme.id()));
			this.atlas.post(owner, org + "/teams", "{\"name\":\"%s\"}".formatted(prefix));
			this.atlas.post(owner, org + "/apiKeys", "{\"desc\":\"%s\",\"roles\":[\"ORG_MEMBER\"]}".formatted(prefix));
			this.atlas.createInvitation(this.acme, prefix + "@example.com");
			this.atlas.send(owner, "POST", org + "/serviceAccounts",
					"""
							{"name":"%s","description":"x","roles":["ORG_MEMBER"],"secretExpiresAfterHours":8}"""
						.formatted(prefix),
					"Accept", "application/vnd.atlas.2024-08-05+json", "Content-Type", "application/json");
		}
		assertThat(this.run.leftOver(owner)).hasSize(5);

		int status = this.run.run("--clean-up", "--yes");

		assertThat(status).isZero();
		assertThat(this.run.out()).isEqualToIgnoringNewLines("deleted 5");
		assertThat(this.run.leftOver(owner)).isEmpty();
		assertThat(this.run.named(owner, "other")).hasSize(5);
	}

}
