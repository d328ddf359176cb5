package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of invitations to an organization: {@code GET /orgs/{orgId}/invites}, as far as
 * they differ from those of invitations to a project. {@link ListInvitesTests} has the
 * rest.
 */
@AtlasTest
class ListOrgInvitesTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final InviteClient invites;

	ListOrgInvitesTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void omitsInvitationsToProjectsAndOtherOrganizations(Acme other) {
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), InviteKind.PROJECT.request("ada@example.com"));
		this.atlas.post(other.orgOwner(), other.invites(), """
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		Response response = this.invites.list("");

		assertThat(response).isLike("[" + InviteKind.ORGANIZATION.masked(this.acme, "ada@example.com") + "]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void omitsDeletedInvitations() {
		String id = this.invites.invite("ada@example.com").json("$.id");
		this.invites.invite("grace@example.com");

		this.invites.delete(id);

		assertThat(this.invites.list("").<List<String>>json("$[*].username")).containsExactly("grace@example.com");
	}

}
