package io.mockatlas.invitation;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.error.AtlasException;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.RecordedEvents;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.membership.InvitationLifecycle;
import io.mockatlas.membership.MembershipStatus;
import io.mockatlas.membership.OrgUserService;
import io.mockatlas.membership.SeededInvitation;
import io.mockatlas.membership.SeededInvitations;
import io.mockatlas.objectid.UserId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is announced of invitations, whichever door they come through.
 */
@AtlasTest
class InvitationEventTests {

	private static final String EVE = "eve@example.com";

	private final InvitationService invitations;

	private final InvitationLifecycle lifecycle;

	private final OrgUserService users;

	private final SeededInvitations seeds;

	private final RecordedEvents events;

	private final BulkData bulk;

	private final Acme acme;

	InvitationEventTests(InvitationService invitations, InvitationLifecycle lifecycle, OrgUserService users,
			SeededInvitations seeds, RecordedEvents events, BulkData bulk, Acme acme) {
		this.invitations = invitations;
		this.lifecycle = lifecycle;
		this.users = users;
		this.seeds = seeds;
		this.events = events;
		this.bulk = bulk;
		this.acme = acme;
	}

	@Test
	void sayEverythingThatAnInvitationSays() {
		ProjectInvitation invitation = inviteToWeb();

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + EVE + " to Acme",
				"Invited " + EVE + " to acme-web");
		assertThat(this.events.of(this.acme).get(1))
			.isEqualTo(new InvitationEvent.Invited(new InvitationSnapshot(invitation.id(), this.acme.id(), "Acme",
					this.acme.webId(), "acme-web", EVE, List.of("GROUP_OWNER"), "abcdefgh", invitation.validity())));
	}

	@Test
	void tellOfNoChanges() {
		UserId user = invite().userId();

		this.invitations.amend(this.acme.id(), EVE, new InvitationRequest(List.of("ORG_OWNER")));
		this.users.addRole(this.acme.id(), user, "ORG_READ_ONLY");

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + EVE + " to Acme");
	}

	@Test
	void tellOfEachThatIsTakenBack() {
		inviteToWeb();
		OrgInvitation invitation = this.invitations.list(this.acme.id(), EVE).get(0);

		this.users.remove(this.acme.id(), invitation.userId(), MembershipStatus.DEFAULT_STATUSES);

		assertThat(this.events.texts(this.acme)).endsWith("Withdrawn " + EVE + " to Acme",
				"Withdrawn " + EVE + " to acme-web");
	}

	@Test
	void tellThatProjectAloneIsTakenBack() {
		this.invitations.withdraw(this.acme.webId(), inviteToWeb().id());

		assertThat(this.events.texts(this.acme)).endsWith("Invited " + EVE + " to acme-web",
				"Withdrawn " + EVE + " to acme-web");
	}

	@Test
	void tellOfEachThatIsAccepted() {
		this.lifecycle.accept(inviteToWeb().id());

		assertThat(this.events.texts(this.acme)).endsWith("Accepted " + EVE + " to Acme",
				"Accepted " + EVE + " to acme-web");
	}

	@Test
	void tellOfEachThatIsDeclinedAndOfWhatComesInItsPlace() {
		inviteToWeb();

		this.lifecycle.decline(this.invitations.list(this.acme.id(), EVE).get(0).id());
		invite();

		assertThat(this.events.texts(this.acme)).endsWith("Declined " + EVE + " to Acme",
				"Declined " + EVE + " to acme-web", "Invited " + EVE + " to Acme");
	}

	@Test
	void tellThatTimeIsOver() {
		this.lifecycle.expire(invite().id());

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + EVE + " to Acme",
				"Expired " + EVE + " to Acme");
	}

	@Test
	void tellNothingOfWhatIsRefused() {
		this.bulk.addUsers(this.acme, 500, 0);

		assertThatExceptionOfType(AtlasException.class).isThrownBy(this::inviteToWeb);

		assertThat(this.events.of(this.acme)).isEmpty();
	}

	@Test
	void tellOfSeedsWhatStandsOnceItIsAsked() {
		this.bulk.addUsers(this.acme, 0, 3);
		assertThat(this.events.of(this.acme)).isEmpty();
		List<OrgInvitation> seeded = this.invitations.list(this.acme.id(), null);
		this.lifecycle.decline(seeded.get(0).id());

		this.seeds.publishAll(Stream.of(2, 1, 0).map((i) -> ofSeed(seeded.get(i), i == 0)));

		assertThat(this.events.texts(this.acme)).containsExactly("Declined " + seeded.get(0).username() + " to Acme",
				"Seeded " + seeded.get(1).username() + " to Acme", "Seeded " + seeded.get(2).username() + " to Acme");
	}

	@Test
	void tellOfManySeededOnlyTheNewest() {
		this.bulk.addUsers(this.acme, 0, 1);
		OrgInvitation seeded = this.invitations.list(this.acme.id(), null).get(0);

		this.seeds.publishAll(Stream.generate(() -> ofSeed(seeded, false)).limit(1_002));

		assertThat(this.events.of(this.acme)).hasSize(1_000);
	}

	private SeededInvitation ofSeed(OrgInvitation invitation, boolean declined) {
		return new SeededInvitation(new InvitationHeader(invitation.id(), invitation.username(),
				invitation.inviterUsername(), invitation.validity()), this.acme.organization(), null,
				invitation.orgGrants(), declined);
	}

	private OrgInvitation invite() {
		return this.invitations.invite(this.acme.id(), EVE, new InvitationRequest(List.of("ORG_MEMBER")), "abcdefgh");
	}

	private ProjectInvitation inviteToWeb() {
		return this.invitations.invite(this.acme.webId(), EVE, new InvitationRequest(List.of("GROUP_OWNER")),
				"abcdefgh");
	}

}
