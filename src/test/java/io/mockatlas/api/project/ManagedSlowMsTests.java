package io.mockatlas.api.project;

import java.util.List;
import java.util.Set;

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

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Managed slow threshold of a project: {@code GET /groups/{groupId}/managedSlowMs}, and
 * {@code POST} and {@code DELETE} that enable and disable it.
 */
@AtlasTest
class ManagedSlowMsTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final String path;

	ManagedSlowMsTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.path = "/api/atlas/v2/groups/" + acme.webId() + "/managedSlowMs";
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the boolean without an object; that it is true in a new project is assumed")
	void isEnabledInNewProject() {
		Response response = get("");

		assertThat(response).isExactly(200, "true");
		assertThat(response.header("Content-Type")).isEqualTo(Api.V2.contentType());
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "both operations; 204 without a body is assumed")
	void disablesAndEnablesThreshold() {
		Response disabled = this.atlas.delete(this.acme.projectOwner(), this.path + "/disable");
		Response afterDisable = get("");
		Response enabled = this.atlas.post(this.acme.projectOwner(), this.path + "/enable", null);

		Set<String> headers = Api.V2.headersWithoutBody();
		headers.removeAll(Set.of("deprecation", "sunset"));
		for (Response response : List.of(disabled, enabled)) {
			assertThat(response).isExactly(204, "");
			assertThat(response.headerNames()).isEqualTo(headers);
		}
		assertThat(afterDisable).isExactly(200, "false");
		assertThat(get("")).isExactly(200, "true");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that a repeated request is accepted")
	void acceptsRepeatedRequest() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.atlas.delete(this.acme.projectOwner(), this.path + "/disable").status()).isEqualTo(204);
		}

		assertThat(get("")).isExactly(200, "false");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that the threshold and the settings do not change each other")
	void keepsSettings() {
		String settings = "/api/atlas/v2/groups/" + this.acme.webId() + "/settings";
		Response before = this.atlas.patch(this.acme.projectOwner(), settings, "{\"isNativeRerankingEnabled\":true}");

		this.atlas.delete(this.acme.projectOwner(), this.path + "/disable");

		assertThat(this.atlas.get(this.acme.projectReader(), settings)).isExactly(200, before.body());
		this.atlas.patch(this.acme.projectOwner(), settings, "{\"isSchemaAdvisorEnabled\":false}");
		assertThat(get("")).isExactly(200, "false");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the required role")
	void rejectsCallerWithoutRole(Acme other) {
		Key reader = this.acme.projectReader();

		assertThat(this.atlas.delete(reader, this.path + "/disable")).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(this.atlas.post(reader, this.path + "/enable", null)).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(this.atlas.delete(other.orgOwner(), this.path + "/disable")).isRejected(401,
				"USER_CANNOT_ACCESS_GROUP", "User cannot access this group.");
		assertThat(get("")).isExactly(200, "true");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the envelope of a boolean")
	void wrapsResponseInEnvelope() {
		assertThat(get("?envelope=true")).isExactly(200, "{\"content\":true,\"status\":200}");
		assertThat(get("?pretty=true")).isExactly(200, "true");
	}

	@ParameterizedTest
	@CsvSource({ "GET,", "POST,/enable", "DELETE,/disable" })
	@TestEvidence(ASSUMED)
	void isNotEmulatedOnV1(String method, String suffix) {
		String target = "/api/atlas/v1.0/groups/" + this.acme.webId() + "/managedSlowMs"
				+ ((suffix != null) ? suffix : "");

		assertThat(this.atlas.send(this.acme.orgOwner(), method, target, null)).isRejected(501, "NOT_EMULATED",
				"mock-atlas does not emulate %s %s.", method, target);
	}

	private Response get(String query) {
		return this.atlas.get(this.acme.projectReader(), this.path + query);
	}

}
