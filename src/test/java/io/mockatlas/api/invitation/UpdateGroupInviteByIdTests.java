package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Updates of an invitation to a project by ID: {@code PATCH
 * /groups/{groupId}/invites/{invitationId}}, as far as they differ from those of an
 * invitation to an organization. {@link UpdateInviteByIdTests} has the rest.
 */
@AtlasTest
class UpdateGroupInviteByIdTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final InviteClient invites;

	private final Response created;

	private final String id;

	UpdateGroupInviteByIdTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.PROJECT, acme);
		this.created = this.invites.invite("ada@example.com");
		this.id = this.created.json("$.id");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "only the roles are read")
	void ignoresTeams() {
		Response response = this.invites.update(this.id, """
				{"username":"grace@example.com","teamIds":5,"groupName":"evil"}""");

		assertThat(response).isExactly(200, this.created.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":[]}                            | MISSING_ATTRIBUTE
			{"roles":["GROUP_OWNER","ORG_OWNER"]}   | CANNOT_ADD_ORG_ROLE
			{"roles":["GROUP_OWNER","group_owner"]} | INVALID_ENUM_VALUE
			{"roles":"GROUP_OWNER"}                 | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void changesNothingIfRolesAreRejected(String body, String code) {
		Response response = this.invites.update(this.id, body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsInvitationToAnotherProject() {
		Response response = this.atlas.patch(this.acme.orgOwner(), this.acme.dataInvites() + "/" + this.id, """
				{"roles":["GROUP_OWNER"]}""");

		InviteErrors.assertUnknownInvitation(response, this.id);
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

}
