package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Order in which a request is validated: version, body, invitation.
 */
@AtlasTest
@TestEvidence(ASSUMED)
class ValidationOrderTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final Acme acme;

	ValidationOrderTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"roles":["NOPE"]}                                | INVALID_ENUM_VALUE
			{"roles":[]}                                      | MISSING_ATTRIBUTE
			{"roles":["GROUP_OWNER"]}                         | CANNOT_ADD_GROUP_ROLE
			{"teamIds":["690000000000000000000eee"]}          | TEAM_NOT_FOUND
			{"roles":["ORG_MEMBER"]}                          | INVALID_INVITATION_ID""")
	void validatesBodyBeforeInvitationToOrganization(String body, String code) {
		Response response = this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + UNKNOWN_ID, body);

		assertThat(response.header("X-Error-Code")).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"roles":["NOPE"]}            | INVALID_ENUM_VALUE
			{"roles":["ORG_OWNER"]}       | CANNOT_ADD_ORG_ROLE
			{"roles":["GROUP_OWNER"]}     | INVALID_INVITATION_ID""")
	void validatesBodyBeforeInvitationToProject(String body, String code) {
		Response response = this.atlas.patch(this.acme.projectOwner(), this.acme.webInvites() + "/" + UNKNOWN_ID, body);

		assertThat(response.header("X-Error-Code")).isEqualTo(code);
	}

	@Test
	void validatesVersionBeforeBody() {
		Response response = this.atlas.send(this.acme.orgOwner(), "PATCH", this.acme.invites() + "/" + UNKNOWN_ID, "{",
				"Accept", "application/json", "Content-Type", "application/json");

		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
	}

	@Test
	void findsNoInvitationByInvalidUsername() {
		Response list = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=%01");
		Response patch = this.atlas.patch(this.acme.orgOwner(), this.acme.invites(), """
				{"username":"\\u0001","roles":["ORG_MEMBER"]}""");

		assertThat(list.body()).isEqualTo("[]");
		assertThat(patch.header("X-Error-Code")).isEqualTo("USERNAME_NOT_FOUND");
	}

	@Test
	void readsVersionFromSecondAcceptHeader() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites(), null, "Accept",
				"application/json", "Accept", AtlasClient.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(200);
	}

}
