package io.mockatlas.control.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.organization.Roles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ConnectionController} and {@link Recipe}: credentials without secrets of others,
 * and texts that the documentation shows and tests run.
 */
@AtlasTest
class ConnectionControllerTests {

	private static final Pattern EXPORT = Pattern.compile("(?m)^export (\\w+)=\"?([^\"\n]*)\"?$");

	private final AtlasClient atlas;

	private final ControlClient control;

	ConnectionControllerTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
	}

	@Test
	void showsSecretsOfSandboxOnly(Acme acme) {
		Response connection = this.control.get("/connection");

		assertThat(connection.status()).isEqualTo(200);
		assertThat(connection.<String>json("$.baseUrl")).isEqualTo(this.atlas.url(""));
		assertThat(connection.<Boolean>json("$.controlTokenRequired")).isFalse();
		assertThat(connection.<Boolean>json("$.sandbox")).isTrue();
		assertThat(connection.<List<Map<String, Object>>>json("$.apiKeys[?(@.publicKey=='prjowner')]"))
			.containsExactly(Map.of("publicKey", "prjowner", "privateKey", "33333333-3333-4333-8333-333333333333",
					"desc", "Project Owner of acme-web", "orgId", "690000000000000000000a01", "roles",
					List.of("ORG_MEMBER", "GROUP_OWNER")));
		assertThat(connection
			.<List<Map<String, Object>>>json("$.serviceAccounts[?(@.clientId=='mdb_sa_id_690000000000000000000a51')]"))
			.containsExactly(Map.of("clientId", "mdb_sa_id_690000000000000000000a51", "clientSecret",
					"mdb_sa_sk_sandbox0000000000000000000000000000", "name", "Organization Owner", "orgId",
					"690000000000000000000a01", "roles", List.of("ORG_OWNER")));
		assertThat(connection.<List<String>>json("$.apiKeys[?(@.orgId!='690000000000000000000a01')].privateKey"))
			.containsOnly("55555555-5555-4555-8555-555555555555");
		assertThat(connection.body()).doesNotContain(acme.orgOwner().privateKey());
		String invitation = connection.json("$.exampleInvitation.invitationId");
		assertThat(this.control.get("/orgs/690000000000000000000a01/people?status=PENDING")
			.<List<String>>json("$.results[*].invitationId")).contains(invitation);
	}

	@Test
	void hasNoTls() {
		assertThat(this.control.get("/connection").<Map<String, Object>>json("$")).doesNotContainKeys("tlsBaseUrl",
				"caFile", "trust");
	}

	@Test
	void listsDocumentedRoles(Roles roles) {
		Response connection = this.control.get("/connection");

		assertThat(connection.<List<String>>json("$.orgRoles")).hasSize(7).isEqualTo(roles.ofOrganization());
		assertThat(connection.<List<String>>json("$.groupRoles")).hasSize(12).isEqualTo(roles.ofProject());
	}

	@ParameterizedTest
	@EnumSource(value = Recipe.class, names = "JUNIT", mode = EnumSource.Mode.EXCLUDE)
	void recipeHasCallerOfServerWithoutSandbox(Recipe recipe) {
		RecipeCaller caller = RecipeCaller.of("initech1", null, "690000000000000000000d01", null);

		String text = recipe.text("http://127.0.0.1:8080", caller);

		assertThat(text).contains("initech1", "YOUR_PRIVATE_KEY")
			.doesNotContain("orgowner", "11111111-1111", "690000000000000000000a");
		assertThat(recipe.text("http://127.0.0.1:8080", RecipeCaller.UNKNOWN)).contains("YOUR_PUBLIC_KEY",
				"YOUR_PRIVATE_KEY");
	}

	@ParameterizedTest
	@EnumSource(Recipe.class)
	void recipeIsThatOfDocumentation(Recipe recipe) throws IOException {
		String page = Files.readString(Path.of("docs", (recipe == Recipe.JUNIT) ? "junit.md" : "clients.md"));

		assertThat(page).contains("```" + recipe.language() + "\n"
				+ withoutEnd(recipe.text("http://127.0.0.1:8080", RecipeCaller.SANDBOX)));
		assertThat(
				this.control.get("/connection").<List<String>>json("$.snippets[?(@.id=='" + recipe.id() + "')].text"))
			.containsExactly(recipe.text(this.atlas.url(""), RecipeCaller.SANDBOX));
	}

	/**
	 * {@code src/it} runs this class.
	 */
	@Test
	void recipeForJUnitIsPartOfTestThatIsRun() throws IOException {
		assertThat(Path.of("src/it/spring-boot-3/src/test/java/com/example/invitations/OrgInvitationsTests.java"))
			.content()
			.contains(withoutEnd(Recipe.JUNIT.text(this.atlas.url(""), RecipeCaller.SANDBOX)));
	}

	@Test
	void curlListsInvitations() throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
		Process curl = new ProcessBuilder("sh", "-c", Recipe.CURL.text(this.atlas.url(""), RecipeCaller.SANDBOX))
			.start();

		String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(curl.waitFor()).isZero();
		assertThat(output).startsWith("[").contains("\"orgId\":\"690000000000000000000a01\"");
	}

	@ParameterizedTest
	@EnumSource(value = Recipe.class, names = { "ATLAS_CLI", "TERRAFORM" })
	void variablesAreThoseOfEnvCommand(Recipe recipe) throws IOException {
		String command = Files.readString(Path.of("src/main/java/io/mockatlas/bootstrap/EnvCommand.java"))
			.replace("\t\t\t", "")
			.replace("%1$s", "http://127.0.0.1:8080")
			.replace("%s", "http://127.0.0.1:8080");

		assertThat(variables(command))
			.containsAllEntriesOf(variables(recipe.text("http://127.0.0.1:8080", RecipeCaller.SANDBOX)));
	}

	private static Map<String, String> variables(String text) {
		return EXPORT.matcher(text)
			.results()
			.collect(Collectors.toMap((found) -> found.group(1), (found) -> found.group(2), (first, next) -> first));
	}

	/**
	 * Removes the end of a class, which has more tests elsewhere.
	 */
	private static String withoutEnd(String recipe) {
		return recipe.replaceFirst("\n}\n$", "");
	}

}
