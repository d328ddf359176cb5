package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors of roles and accounts in version 2023-01-01.
 */
@AtlasTest
class User20230101ErrorTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final String username;

	private final String id;

	User20230101ErrorTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.username = acme.id() + "@example.com";
		this.id = acmes.addMember(acme, this.username).user().id().value();
		new UserClient(atlas).post(acme.orgOwner(), UserClient.webUsers(acme), """
				{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(this.username));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void keepsLastRole(Api api) {
		String inOrganization = api.base() + "/orgs/" + this.acme.id() + "/users/" + this.id;
		String onProject = api.base() + "/groups/" + this.acme.webId() + "/users/" + this.id;
		List<String> before = this.acmes.membership(this.acme, this.username).roles();

		for (Response response : List.of(replaceRoles(inOrganization, "{\"orgRoles\":[]}"),
				replaceRoles(onProject, "{\"groupRoles\":[]}"))) {
			assertThat(response).isRejected(403, "CANNOT_REMOVE_ALL_USER_ROLES",
					"You cannot remove all roles from a user. Specify at least one role.");
		}
		assertThat(replaceRoles(inOrganization, "{}").header("X-Error-Code")).isEqualTo("MISSING_ATTRIBUTE");
		assertThat(replaceRoles(onProject, "{}").header("X-Error-Code")).isEqualTo("MISSING_ATTRIBUTE");
		assertThat(this.acmes.membership(this.acme, this.username).roles()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roleName":"GROUP_OWNER"}                 | ROLE_NEEDS_GROUP_ID    | Role %s requires a group ID.
			{"roleName":"GROUP_OWNER","orgId":"ORG"}   | ROLE_NEEDS_GROUP_ID    | Role %s requires a group ID.
			{"roleName":"ORG_OWNER"}                   | ROLE_NEEDS_ORG_ID      | Role %s requires an organization ID.
			{"roleName":"ORG_OWNER","groupId":"GROUP"} | ROLE_NEEDS_NO_GROUP_ID | \
			Role %s cannot be specified with a group ID.""")
	@TestEvidence(DOCUMENTED)
	void rejectsRoleWithWrongId(String role, String code, String detail) {
		String sent = role.replace("\"ORG\"", "\"" + this.acme.id() + "\"")
			.replace("\"GROUP\"", "\"" + this.acme.webId() + "\"");

		assertThat(create("""
				"firstName":"A","lastName":"B","roles":[%s]""".formatted(sent))).isRejected(400, code, detail,
				(role.contains("ORG_OWNER")) ? "ORG_OWNER" : "GROUP_OWNER");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the errors; the length is assumed")
	void rejectsLongNamesAndInvalidCountry() {
		String name = "x".repeat(256);

		assertThat(create("\"firstName\":\"" + name + "\",\"lastName\":\"B\"")).isRejected(400,
				"FIRST_NAME_EXCEEDS_MAX_LENGTH", "First names are limited to %s characters.", 255);
		assertThat(create("\"firstName\":\"A\",\"lastName\":\"" + name + "\"")).isRejected(400,
				"LAST_NAME_EXCEEDS_MAX_LENGTH", "Last names are limited to %s characters.", 255);
		assertThat(create("\"firstName\":\"A\",\"lastName\":\"B\",\"country\":\"United Kingdom\"")).isRejected(400,
				"INVALID_COUNTRY_CODE", "An invalid country code %s was specified.", "United Kingdom");
	}

	private Response replaceRoles(String user, String body) {
		return this.atlas.send(this.acme.orgOwner(), "PUT", user + "/roles", body);
	}

	private Response create(String members) {
		return this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/users",
				"{\"username\":\"new@example.com\"," + members + "}");
	}

}
