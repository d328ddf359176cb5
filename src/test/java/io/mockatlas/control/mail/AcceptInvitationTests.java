package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/invitations/{invitationId}/accept}.
 */
@AtlasTest
class AcceptInvitationTests {

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private final Invitee invitee;

	AcceptInvitationTests(AtlasClient atlas, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.invitee = Invitee.of(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the invitation no longer exists; the member has the ID of the pending user")
	void acceptanceCreatesMember() {
		String id = this.invitee.invite();

		assertThat(this.invitee.perform(id, "accept")).isExactly(200, this.invitee.outcome(id, "ACCEPTED", "ACTIVE"));

		assertThat(this.invitee.users("")).containsExactly(ObjectIds.next(id) + " ACTIVE");
		this.invitee.assertInvitationDoesNotExist(id);
		assertThat(this.invitee.perform(id, "accept")).isExactly(404, Invitee.notFound(id, "accept",
				"Invitation %s was accepted: the invitee is an active member.", "ACCEPTED"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void acceptanceOfProjectInvitationAcceptsOrgInvitation() {
		String id = this.invitee.inviteToWeb();
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		Response response = this.invitee.perform(id, "accept");

		assertThat(response).isExactly(200, """
				{
				  "invitationId": "%s",
				  "status": "ACCEPTED",
				  "orgId": "%s",
				  "groupId": "%s",
				  "username": "%s",
				  "userId": "%s",
				  "orgMembershipStatus": "ACTIVE"
				}
				""".formatted(id, this.acme.id(), this.acme.webId(), this.invitee.username(),
				ObjectIds.next(toOrganization)));
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsAcceptanceBeyondUserLimit() {
		this.invitee.invite();
		this.clock.shiftBy(Duration.ofDays(20));
		String id = this.invitee.inviteToWeb();
		this.clock.shiftBy(Duration.ofDays(20));
		this.bulk.addUsers(this.acme, 500, 0);

		Response response = this.invitee.perform(id, "accept");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo("MAX_USERS_PER_ORG_EXCEEDED");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + id).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept", "decline", "expire" })
	void rejectsCancelledAndUnknownInvitation(String action) {
		String id = this.invitee.invite();
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		for (String unknown : List.of(id, "690000000000000000000fff")) {
			assertThat(this.invitee.perform(unknown, action)).isExactly(404, Invitee.notFound(unknown, action,
					"Invitation %s does not exist: the id is unknown, or the invitation was accepted, cancelled or replaced.",
					"UNKNOWN"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF", "690000000000000000000ff", "%F0%9F%98%80" })
	void rejectsMalformedId(String id) {
		Response response = this.invitee.perform(id, "accept");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

}
