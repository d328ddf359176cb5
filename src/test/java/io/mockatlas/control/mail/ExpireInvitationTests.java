package io.mockatlas.control.mail;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/invitations/{invitationId}/expire}.
 */
@AtlasTest
class ExpireInvitationTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private final Invitee invitee;

	ExpireInvitationTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
		this.invitee = Invitee.of(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "ID, createdAt and inviter do not change")
	void changesOnlyExpiresAt() {
		String id = this.invitee.invite();
		Response pending = this.invitee.user(id, "");
		this.clock.shiftBy(Duration.ofDays(2));

		assertThat(this.invitee.perform(id, "expire")).isExactly(200,
				this.invitee.outcome(id, "EXPIRED", "INVITATION_EXPIRED"));

		Response expired = this.invitee.user(id, "?orgMembershipStatuses=INVITATION_EXPIRED");
		String end = expired.json("$.invitationExpiresAt");
		assertThat(end).isLessThan(pending.<String>json("$.invitationExpiresAt"))
			.isGreaterThan(pending.<String>json("$.invitationCreatedAt"));
		assertThat(expired.body()).isEqualTo(pending.body()
			.replace(pending.<String>json("$.invitationExpiresAt"), end)
			.replace("PENDING", "INVITATION_EXPIRED"));
		this.invitee.assertInvitationDoesNotExist(id);
		assertThat(this.invitee.perform(id, "decline")).isExactly(404,
				Invitee.notFound(id, "decline", "Invitation %s has expired.", "EXPIRED"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitationCanExpireInTheSecondOfItsCreation() {
		String id = this.invitee.invite();

		this.invitee.perform(id, "expire");

		assertThat(this.invitee.users("?orgMembershipStatuses=PENDING,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_EXPIRED");
	}

}
