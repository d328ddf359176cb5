package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.RECORDED;

/**
 * Reads of an invitation to a project: {@code GET
 * /groups/{groupId}/invites/{invitationId}}, as far as they differ from those of an
 * invitation to an organization. {@link GetInviteTests} has the rest.
 */
@AtlasTest
class GetGroupInviteTests {

	@Test
	@TestEvidence(RECORDED)
	void rejectsInvitationToAnotherProject(AtlasClient atlas, Acme acme) {
		String id = new InviteClient(atlas, InviteKind.PROJECT, acme).invite("ada@example.com").json("$.id");

		Response response = atlas.get(acme.orgOwner(), acme.dataInvites() + "/" + id);

		InviteErrors.assertUnknownInvitation(response, id);
	}

}
