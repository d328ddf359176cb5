package io.mockatlas.invitation;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.directory.UserId;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Announcements;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Crowds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is announced of invitations, whichever door they come through.
 */
@AtlasTest
class InvitationEventTests {

	private static final String EVE = "eve@example.com";

	@Autowired
	private InvitationService invitations;

	@Autowired
	private InvitationLife life;

	@Autowired
	private OrgUserService users;

	@Autowired
	private SeededInvitations seeds;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Acmes acmes;

	@Autowired
	private Crowds crowds;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@Test
	void sayEverythingThatAnInvitationSays() {
		ProjectInvitation invitation = inviteToWeb();

		assertThat(this.announcements.inShort(this.acme)).containsExactly("Invited " + EVE + " to Acme",
				"Invited " + EVE + " to acme-web");
		assertThat(this.announcements.of(this.acme).get(1))
			.isEqualTo(new InvitationEvent.Invited(new InvitationFacts(invitation.id(), this.acme.id(), "Acme",
					this.acme.webId(), "acme-web", EVE, List.of("GROUP_OWNER"), "abcdefgh", invitation.validity())));
	}

	@Test
	void tellOfChanges() {
		UserId user = invite().userId();

		this.invitations.amend(this.acme.id(), EVE, new Offer(List.of("ORG_OWNER")));
		this.users.addRole(this.acme.id(), user, "ORG_READ_ONLY");

		assertThat(this.announcements.inShort(this.acme)).containsExactly("Invited " + EVE + " to Acme",
				"Amended " + EVE + " to Acme", "Amended " + EVE + " to Acme");
		assertThat(this.announcements.of(this.acme).get(2).invitation().roles()).containsExactly("ORG_OWNER",
				"ORG_READ_ONLY");
	}

	@Test
	void tellOfEachThatIsTakenBack() {
		inviteToWeb();
		OrgInvitation invitation = this.invitations.list(this.acme.id(), EVE).get(0);

		this.users.remove(this.acme.id(), invitation.userId(), MembershipStatus.SHOWN);

		assertThat(this.announcements.inShort(this.acme)).endsWith("Withdrawn " + EVE + " to Acme",
				"Withdrawn " + EVE + " to acme-web");
	}

	@Test
	void tellThatProjectAloneIsTakenBack() {
		this.invitations.withdraw(this.acme.webId(), inviteToWeb().id());

		assertThat(this.announcements.inShort(this.acme)).endsWith("Invited " + EVE + " to acme-web",
				"Withdrawn " + EVE + " to acme-web");
	}

	@Test
	void tellOfEachThatIsAccepted() {
		this.life.accept(inviteToWeb().id());

		assertThat(this.announcements.inShort(this.acme)).endsWith("Accepted " + EVE + " to Acme",
				"Accepted " + EVE + " to acme-web");
	}

	@Test
	void tellOfEachThatIsDeclinedAndOfWhatComesInItsPlace() {
		inviteToWeb();

		this.life.decline(this.invitations.list(this.acme.id(), EVE).get(0).id());
		invite();

		assertThat(this.announcements.inShort(this.acme)).endsWith("Declined " + EVE + " to Acme",
				"Declined " + EVE + " to acme-web", "Invited " + EVE + " to Acme");
	}

	@Test
	void tellThatTimeIsOver() {
		this.life.expire(invite().id());

		assertThat(this.announcements.inShort(this.acme)).containsExactly("Invited " + EVE + " to Acme",
				"Expired " + EVE + " to Acme");
	}

	@Test
	void tellNothingOfWhatIsRefused() {
		this.crowds.join(this.acme, 500, 0);

		assertThatExceptionOfType(AtlasException.class).isThrownBy(this::inviteToWeb);

		assertThat(this.announcements.of(this.acme)).isEmpty();
	}

	@Test
	void tellOfSeedsWhatStandsOnceItIsAsked() {
		this.crowds.join(this.acme, 0, 3);
		assertThat(this.announcements.of(this.acme)).isEmpty();
		List<OrgInvitation> seeded = this.invitations.list(this.acme.id(), null);
		this.life.decline(seeded.get(0).id());

		this.seeds
			.announceAll(seeded.stream().map((invitation) -> ofSeed(invitation, invitation.equals(seeded.get(0)))));

		assertThat(this.announcements.inShort(this.acme)).containsExactly(
				"Declined " + seeded.get(0).username() + " to Acme", "Seeded " + seeded.get(1).username() + " to Acme",
				"Seeded " + seeded.get(2).username() + " to Acme");
	}

	@Test
	void tellOfManySeededOnlyTheNewest() {
		this.crowds.join(this.acme, 0, 1);
		OrgInvitation seeded = this.invitations.list(this.acme.id(), null).get(0);

		this.seeds.announceAll(Stream.generate(() -> ofSeed(seeded, false)).limit(1_002));

		assertThat(this.announcements.of(this.acme)).hasSize(1_000);
	}

	private SeededInvitation ofSeed(OrgInvitation invitation, boolean declined) {
		return new SeededInvitation(
				new Draft(invitation.id(), invitation.username(), invitation.inviterUsername(), invitation.validity()),
				this.acme.organization(), null, invitation.terms(), declined);
	}

	private OrgInvitation invite() {
		return this.invitations.invite(this.acme.id(), EVE, new Offer(List.of("ORG_MEMBER")), "abcdefgh");
	}

	private ProjectInvitation inviteToWeb() {
		return this.invitations.invite(this.acme.webId(), EVE, new Offer(List.of("GROUP_OWNER")), "abcdefgh");
	}

}
