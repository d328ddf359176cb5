package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deletion of an invitation to an organization: {@code DELETE
 * /orgs/{orgId}/invites/{invitationId}}, as far as it differs from that of an invitation
 * to a project. {@link DeleteInviteTests} has the rest.
 */
@AtlasTest
class DeleteOrgInviteTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final InviteClient invites;

	private final InviteClient projectInvites;

	DeleteOrgInviteTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
		this.projectInvites = this.invites.ofOtherKind();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invites", "invitations" })
	@TestEvidence(value = DOCUMENTED, of = "both spellings of the v1.0 page, and its headers")
	void deletesByBothPathsOfV1(String segment) {
		String id = this.invites.invite("ada@example.com").json("$.id");

		Response response = this.atlas.delete(this.acme.orgOwner(),
				"/api/atlas/v1.0/orgs/" + this.acme.id() + "/" + segment + "/" + id);

		assertThat(response).isExactly(204, "");
		assertThat(response).hasHeadersOf(Api.V1);
		assertThat(response.header("Strict-Transport-Security")).isEqualTo("max-age=300");
		assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
		assertThat(this.invites.list("")).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "every user of a project is a user of its organization")
	void deletesProjectInvitationsOfInvitee() {
		String toWeb = this.projectInvites.invite("ada@example.com").json("$.id");
		this.atlas.post(this.acme.orgOwner(), this.acme.dataInvites(), InviteKind.PROJECT.request("ada@example.com"));
		this.projectInvites.invite("grace@example.com");
		String id = this.invites.list("?username=ada@example.com").json("$[0].id");

		Response response = this.invites.delete(id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(this.projectInvites.get(toWeb).status()).isEqualTo(404);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.dataInvites())).isExactly(200, "[]");
		assertThat(this.projectInvites.list("").<List<String>>json("$[*].username"))
			.containsExactly("grace@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsInvitationsOfInviteeToOtherOrganizations(Acme other) {
		this.projectInvites.in(other).invite("ada@example.com");
		String id = this.invites.invite("ada@example.com").json("$.id");

		Response response = this.invites.delete(id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(this.invites.in(other).list("").<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
		assertThat(this.projectInvites.in(other).list("").<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "both kinds share one ID space")
	void rejectsInvitationToProject(Api api) {
		Response toProject = this.projectInvites.invite("ada@example.com");
		String id = toProject.json("$.id");

		Response response = this.invites.on(api).delete(id);

		assertThat(response).isRejected(400, "CANNOT_DELETE_GROUP_INVITATION",
				"You can't use the /orgs/{ORG-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to a group. "
						+ "Use /groups/{GROUP-ID}/invites/{INVITATION-ID} instead.");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.projectInvites.get(id)).isExactly(200, toProject.body());
	}

}
