package io.mockatlas.control.mail;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.DomainTime;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invitations whose time is over before it was.
 */
@AtlasTest
class ExpireInvitationTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private DomainTime time;

	private Acme acme;

	private Guest guest;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
		this.guest = new Guest(this.server, this.acme, this.acme.id() + "@example.com");
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@Test
	@TestEvidence(value = RECORDED, of = "id, createdAt and inviter never change")
	void expiryEndsNowAndChangesNothingElse() {
		String id = this.guest.invite();
		Response pending = this.guest.user(id, "");
		this.time.shiftBy(Duration.ofDays(2));

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
