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

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/invitations/{invitationId}/decline}. Rules that declined and
 * expired invitations share are tested for both.
 */
@AtlasTest
class DeclineInvitationTests {

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private final Invitee invitee;

	DeclineInvitationTests(AtlasClient atlas, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.invitee = Invitee.of(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status; invitationExpiresAt is null")
	void listsDeclinedInvitationOnlyIfStatusIsRequested() {
		String id = this.invitee.invite();
		Response pending = this.invitee.user(id, "");

		assertThat(this.invitee.perform(id, "decline")).isExactly(200,
				this.invitee.outcome(id, "REJECTED", "INVITATION_REJECTED"));

		assertThat(this.invitee.user(id, "?orgMembershipStatuses=INVITATION_REJECTED")).isExactly(200,
				pending.body()
					.replaceFirst("(\"invitationExpiresAt\":)\"[^\"]+\"", "$1null")
					.replace("PENDING", "INVITATION_REJECTED"));
		assertThat(this.invitee.users("?orgMembershipStatuses=INVITATION_REJECTED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_REJECTED");
		assertThat(this.invitee.users("")).isEmpty();
		assertThat(this.invitee.users("?orgMembershipStatuses=INVITATION_EXPIRED,PENDING")).isEmpty();
		assertThat(this.invitee.user(id, "").status()).isEqualTo(404);
		this.invitee.assertInvitationDoesNotExist(id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void declinedInvitationStaysRejectedAfterExpiry() {
		String id = this.invitee.invite();
		this.invitee.perform(id, "decline");
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(this.invitee.users("?orgMembershipStatuses=INVITATION_REJECTED,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_REJECTED");
		assertThat(this.invitee.perform(id, "accept")).isExactly(404,
				Invitee.notFound(id, "accept", "Invitation %s was declined.", "REJECTED"));
	}

	@Test
	@TestEvidence(value = ASSUMED,
			of = "cancelling the invitation to the organization also cancels those to its projects")
	void declinedOrgInvitationDeclinesProjectInvitations() {
		String toProject = this.invitee.inviteToWeb();
		String id = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		this.invitee.perform(id, "decline");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).body()).isEqualTo("[]");
		assertThat(this.invitee.perform(toProject, "accept")).isExactly(404,
				Invitee.notFound(toProject, "accept", "Invitation %s was declined.", "REJECTED"));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "cancelling an invitation to a project keeps the one to the organization")
	void declinedProjectInvitationKeepsOrgInvitation() {
		String id = this.invitee.inviteToWeb();

		Response response = this.invitee.perform(id, "decline");

		assertThat(response.<String>json("$.orgMembershipStatus")).isEqualTo("PENDING");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).body()).isEqualTo("[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[*].username"))
			.containsExactly(this.invitee.username());
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(value = DOCUMENTED, of = "the documentation of the successor API states it")
	void newInvitationReplacesEndedOne(String action) {
		String id = this.invitee.invite();
		this.invitee.perform(id, action);

		String second = this.invitee.invite();

		assertThat(this.invitee.users("?orgMembershipStatuses=PENDING,INVITATION_REJECTED,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(second) + " PENDING");
		assertThat(this.invitee.perform(id, "accept")).isExactly(404, Invitee.notFound(id, "accept",
				"Invitation %s does not exist: the id is unknown, or the invitation was accepted, cancelled or replaced.",
				"UNKNOWN"));
		assertThat(this.invitee.perform(second, "accept").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(value = DOCUMENTED, of = "pending users count towards the limit")
	void endedInvitationDoesNotCountTowardsUserLimit(String action) {
		String id = this.invitee.invite();
		this.bulk.addUsers(this.acme, 250, 249);
		assertThat(this.invitee.createInvitation("last@example.com", this.acme.invites(), "ORG_MEMBER")
			.header("X-Error-Code")).isEqualTo("MAX_USERS_PER_ORG_EXCEEDED");

		this.invitee.perform(id, action);

		assertThat(this.invitee.createInvitation("last@example.com", this.acme.invites(), "ORG_MEMBER").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(DOCUMENTED)
	void inviteeOfProjectCanBeInvitedAgain(String action) {
		String id = this.invitee.inviteToWeb();

		assertThat(this.invitee.perform(id, action).<String>json("$.groupId")).isEqualTo(this.acme.webId().value());

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + id)).isRejected(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(
				this.invitee.createInvitation(this.invitee.username(), this.acme.webInvites(), "GROUP_OWNER").status())
			.isEqualTo(200);
	}

}
