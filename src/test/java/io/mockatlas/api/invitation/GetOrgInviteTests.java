package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.RECORDED;

/**
 * Reads of an invitation to an organization: {@code GET
 * /orgs/{orgId}/invites/{invitationId}}, as far as they are recorded for this kind only.
 * {@link GetInviteTests} has the rest.
 */
@AtlasTest
class GetOrgInviteTests {

	private final InviteClient invites;

	private final String id;

	GetOrgInviteTests(AtlasClient atlas, Acme acme) {
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
		this.id = this.invites.invite("ada@example.com").json("$.id");
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsDeletedInvitation() {
		this.invites.delete(this.id);

		InviteErrors.assertUnknownInvitation(this.invites.get(this.id), this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsInvitationOfAnotherOrganization(Acme other) {
		InviteErrors.assertUnknownInvitation(this.invites.in(other).get(this.id), this.id);
	}

}
