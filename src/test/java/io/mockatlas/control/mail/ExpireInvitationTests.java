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
		this.invitee = new Invitee(this.atlas, this.acme, this.acme.id() + "@example.com");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "id, createdAt and inviter never change")
	void expireOnlySetsExpiresAtToNow() {
		String id = this.invitee.invite();
		Response pending = this.invitee.user(id, "");
		this.clock.shiftBy(Duration.ofDays(2));

		assertThat(this.invitee.act(id, "expire")).isExactly(200,
				this.invitee.outcome(id, "EXPIRED", "INVITATION_EXPIRED"));

		Response expired = this.invitee.user(id, "?orgMembershipStatuses=INVITATION_EXPIRED");
		String end = expired.json("$.invitationExpiresAt");
		assertThat(end).isLessThan(pending.<String>json("$.invitationExpiresAt"))
			.isGreaterThan(pending.<String>json("$.invitationCreatedAt"));
		assertThat(expired.body()).isEqualTo(pending.body()
			.replace(pending.<String>json("$.invitationExpiresAt"), end)
			.replace("PENDING", "INVITATION_EXPIRED"));
		this.invitee.assertIsGone(id);
		assertThat(this.invitee.act(id, "decline")).isExactly(404,
				Invitee.problem(id, "decline", "Invitation %s has expired.", "EXPIRED"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitationCanExpireInTheSecondOfItsCreation() {
		String id = this.invitee.invite();

		this.invitee.act(id, "expire");

		assertThat(this.invitee.users("?orgMembershipStatuses=PENDING,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_EXPIRED");
	}

}
