package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deletion of an invitation to a project: {@code DELETE
 * /groups/{groupId}/invites/{invitationId}}, as far as it differs from that of an
 * invitation to an organization. {@link DeleteInviteTests} has the rest.
 */
@AtlasTest
class DeleteGroupInviteTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final InviteClient invites;

	private final String id;

	DeleteGroupInviteTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.PROJECT, acme);
		this.id = this.invites.invite("ada@example.com").json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "both kinds share one ID space")
	void rejectsInvitationToOrganization(Api api) {
		Response before = this.invites.ofOtherKind().list("");

		Response response = this.invites.on(api).delete(before.json("$[0].id"));

		assertThat(response).isRejected(400, "CANNOT_DELETE_ORG_INVITATION",
				"You can't use the /groups/{GROUP-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to an "
						+ "organization. Use /orgs/{ORG-ID}/invites/{INVITATION-ID} instead.");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.invites.ofOtherKind().list("")).isExactly(200, before.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsInvitationToAnotherProject() {
		Response response = this.atlas.delete(this.acme.orgOwner(), this.acme.dataInvites() + "/" + this.id);

		InviteErrors.assertUnknownInvitation(response, this.id);
		assertThat(this.invites.delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(ASSUMED)
	void keepsInvitationsOfInviteeToOtherProjects() {
		Response toData = this.atlas.post(this.acme.orgOwner(), this.acme.dataInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		Response response = this.invites.delete(this.id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.dataInvites())).isExactly(200,
				"[" + toData.body() + "]");
	}

}
