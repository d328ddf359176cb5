package io.mockatlas.seed.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.user.Team;
import io.mockatlas.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Values and sources of valid seeds.
 */
class SeedReaderTests {

	@Test
	void readsUnquotedValuesAsText() {
		ValidatedSeed validated = Seeds.read("""
				organizations:
				  - id: 690000000000000000000e12
				    name: 1.10
				    projects:
				      - { id: 690000000000000000000012, name: 0x1F }
				      - { id: 069000000000000000000001, name: no }
				      - { id: "690000000000000000000e13", name: 'null' }
				""");

		assertThat(validated.organizations()).singleElement().satisfies((organization) -> {
			assertThat(organization.id()).hasToString("690000000000000000000e12");
			assertThat(organization.name()).isEqualTo("1.10");
		});
		assertThat(validated.projects()).extracting((project) -> project.id().value())
			.containsExactly("690000000000000000000012", "069000000000000000000001", "690000000000000000000e13");
		assertThat(validated.projects()).extracting(Project::name).containsExactly("0x1F", "no", "null");
	}

	@Test
	void readsJsonIndentedByTabs() {
		assertThat(Seeds.read("{\n\t\"organizations\": [\n\t\t{ \"name\": \"Acme\",\n\t\t\t\"id\": null }\n\t]\n}")
			.organizations()).singleElement().satisfies((acme) -> assertThat(acme.name()).isEqualTo("Acme"));
	}

	@Test
	void resolvesEnvironmentVariables() {
		ValidatedSeed validated = Seeds.read("""
				# ${NOWHERE} in a comment is nothing
				organizations:
				  - name: ${NAME}
				    projects: [{ name: "${PREFIX:acme}-${SUFFIX:web}" }]
				""", Map.of("NAME", "Acme: the # one", "SUFFIX", "app"));

		assertThat(validated.organizations().get(0).name()).isEqualTo("Acme: the # one");
		assertThat(validated.projects().get(0).name()).isEqualTo("acme-app");
	}

	@Test
	void hidesSecretInMistake() {
		assertThat(Seeds.error(Seeds.acme("apiKeys: [{ publicKey: a, privateKey: [secret], desc: secret }]")))
			.doesNotContain("secret");
		assertThat(new Seed.ApiKey(null, "a", "secret", "secret", "secret", null, null, null, null).toString())
			.doesNotContain("secret");
	}

	@Test
	void derivesSameDistinctIds() {
		String seed = """
				organizations:
				  - name: same@example.com
				    projects: [{ name: same@example.com }]
				    teams: [{ name: same@example.com }]
				    users: [{ username: same@example.com, roles: { orgRoles: [ORG_OWNER] } }]
				  - name: other
				    projects: [{ name: same@example.com }]
				    teams: [{ name: same@example.com }]
				    invitations:
				      - { username: same@example.com, groupId: same@example.com, roles: [GROUP_OWNER] }
				""";

		assertThat(ids(Seeds.read(seed))).hasSize(9)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[0-9a-f]{24}"))
			.startsWith("b841a9dadb412b3baee24fe6")
			.isEqualTo(ids(Seeds.read("# moved\n\n" + seed)));
	}

	@Test
	void allowsDuplicateNamesOfOrganizationsWithIds() {
		assertThat(Seeds.read("""
				organizations:
				  - { id: 690000000000000000000a01, name: Acme, projects: [{ name: web }] }
				  - { id: 690000000000000000000b01, name: Acme, projects: [{ name: web }] }
				""").projects()).extracting((project) -> project.id().value()).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void reportsUnreadableFile(@TempDir Path folder) throws Exception {
		Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] { 'a', ':', ' ', (byte) 0xE4 });

		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> SeedSource.of("nowhere.yaml"))
			.withMessage("nowhere.yaml: mockatlas.seed cannot be read: there is no such file");
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> SeedSource.of(latin.toString()))
			.withMessage(latin + ": mockatlas.seed cannot be read: it is not text in UTF-8");
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> SeedSource.of(folder.toString()))
			.withMessageStartingWith(folder + ": mockatlas.seed cannot be read: ");
	}

	private static List<String> ids(ValidatedSeed validated) {
		return Stream
			.of(validated.organizations().stream().map(Organization::id),
					validated.projects().stream().map(Project::id), validated.teams().stream().map(Team::id),
					validated.users().stream().map(User::id),
					validated.invitations().stream().map((invited) -> invited.header().id()))
			.flatMap((ids) -> ids)
			.map(Object::toString)
			.toList();
	}

}
