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
 * Updates of an invitation to a project by username: {@code PATCH
 * /groups/{groupId}/invites}, as far as they differ from those of an invitation to an
 * organization. {@link UpdateInvitesTests} has the rest.
 */
@AtlasTest
class UpdateGroupInvitesTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final InviteClient invites;

	private final Response created;

	UpdateGroupInvitesTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.PROJECT, acme);
		this.created = this.invites.invite("ada@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsOrgRole() {
		Response response = this.invites.update("""
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		InviteErrors.assertRejectsOrgRole(response);
		assertThat(this.invites.get(this.created.json("$.id"))).isExactly(200, this.created.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void rejectsUserInvitedOnlyToOrganization(Api api) {
		this.invites.ofOtherKind().invite("grace@example.com");

		Response response = this.invites.on(api).update("""
				{"roles":["GROUP_OWNER"],"username":"grace@example.com"}""");

		InviteErrors.assertUsernameNotFound(response, "grace@example.com");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsInvitationOfInviteeToAnotherProject() {
		Response elsewhere = this.atlas.post(this.acme.orgOwner(), this.acme.dataInvites(),
				InviteKind.PROJECT.request("ada@example.com"));

		Response response = this.invites.update("""
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.dataInvites())).isExactly(200,
				"[" + elsewhere.body() + "]");
	}

}
