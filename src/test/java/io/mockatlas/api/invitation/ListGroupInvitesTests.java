package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of invitations to a project: {@code GET /groups/{groupId}/invites}, as far as
 * they differ from those of invitations to an organization. {@link ListInvitesTests} has
 * the rest.
 */
@AtlasTest
class ListGroupInvitesTests {

	@Test
	@TestEvidence(DOCUMENTED)
	void omitsInvitationsToOrganizationAndOtherProjects(AtlasClient atlas, Acme acme) {
		InviteClient invites = new InviteClient(atlas, InviteKind.PROJECT, acme);
		invites.invite("ada@example.com");
		atlas.post(acme.orgOwner(), acme.dataInvites(), """
				{"roles":["GROUP_OWNER"],"username":"grace@example.com"}""");
		atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"linus@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(acme.webId()));

		Response response = invites.list("");

		assertThat(response).isLike("[" + InviteKind.PROJECT.masked(acme, "ada@example.com") + "]");
	}

}
