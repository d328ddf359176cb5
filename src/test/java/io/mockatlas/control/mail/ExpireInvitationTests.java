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
 * Invitations whose time is over before it was.
 */
@AtlasTest
class ExpireInvitationTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private final Guest guest;

	ExpireInvitationTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
		this.guest = new Guest(this.atlas, this.acme, this.acme.id() + "@example.com");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "id, createdAt and inviter never change")
	void expiryEndsNowAndChangesNothingElse() {
		String id = this.guest.invite();
		Response pending = this.guest.user(id, "");
		this.clock.shiftBy(Duration.ofDays(2));

		assertThat(this.guest.act(id, "expire")).isExactly(200,
				this.guest.outcome(id, "EXPIRED", "INVITATION_EXPIRED"));

		Response expired = this.guest.user(id, "?orgMembershipStatuses=INVITATION_EXPIRED");
		String end = expired.json("$.invitationExpiresAt");
		assertThat(end).isLessThan(pending.<String>json("$.invitationExpiresAt"))
			.isGreaterThan(pending.<String>json("$.invitationCreatedAt"));
		assertThat(expired.body()).isEqualTo(pending.body()
			.replace(pending.<String>json("$.invitationExpiresAt"), end)
			.replace("PENDING", "INVITATION_EXPIRED"));
		this.guest.assertIsGone(id);
		assertThat(this.guest.act(id, "decline")).isExactly(404,
				Guest.problem(id, "decline", "Invitation %s has expired.", "EXPIRED"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void expiryInTheSecondOfTheInvitationIsExpiryToo() {
		String id = this.guest.invite();

		this.guest.act(id, "expire");

		assertThat(this.guest.users("?orgMembershipStatuses=PENDING,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_EXPIRED");
	}

}
