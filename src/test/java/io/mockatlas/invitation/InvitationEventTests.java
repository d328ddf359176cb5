package io.mockatlas.invitation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasErrors;
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

/**
 * Tests for the events of invitations that all services publish.
 */
@AtlasTest
class InvitationEventTests {

	private static final String INVITEE = "eve@example.com";

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
	void publishesInvitedEventsWithSnapshot() {
		ProjectInvitation invitation = inviteToWeb();

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + INVITEE + " to Acme",
				"Invited " + INVITEE + " to acme-web");
		assertThat(this.events.of(this.acme).get(1)).isEqualTo(new InvitationEvent.Invited(
				new InvitationSnapshot(invitation.id(), this.acme.id(), "Acme", this.acme.webId(), "acme-web", INVITEE,
						List.of("GROUP_OWNER"), "abcdefgh", invitation.validity())));
	}

	@Test
	void publishesNothingForChangedRoles() {
		UserId user = invite().userId();

		this.invitations.update(this.acme.id(), INVITEE, new InvitationRequest(List.of("ORG_OWNER")));
		this.users.addRole(this.acme.id(), user, "ORG_READ_ONLY");

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + INVITEE + " to Acme");
	}

	@Test
	void publishesWithdrawnEventsForRemovedUser() {
		inviteToWeb();
		OrgInvitation invitation = this.invitations.list(this.acme.id(), INVITEE).get(0);

		this.users.remove(this.acme.id(), invitation.userId(), MembershipStatus.DEFAULT_STATUSES);

		assertThat(this.events.texts(this.acme)).endsWith("Withdrawn " + INVITEE + " to Acme",
				"Withdrawn " + INVITEE + " to acme-web");
	}

	@Test
	void publishesWithdrawnEventOfProjectInvitationOnly() {
		this.invitations.cancel(this.acme.webId(), inviteToWeb().id());

		assertThat(this.events.texts(this.acme)).endsWith("Invited " + INVITEE + " to acme-web",
				"Withdrawn " + INVITEE + " to acme-web");
	}

	@Test
	void publishesAcceptedEventsOfAllInvitations() {
		this.lifecycle.accept(inviteToWeb().id());

		assertThat(this.events.texts(this.acme)).endsWith("Accepted " + INVITEE + " to Acme",
				"Accepted " + INVITEE + " to acme-web");
	}

	@Test
	void publishesDeclinedEventsAndInvitedEventOfNextInvitation() {
		inviteToWeb();

		this.lifecycle.decline(this.invitations.list(this.acme.id(), INVITEE).get(0).id());
		invite();

		assertThat(this.events.texts(this.acme)).endsWith("Declined " + INVITEE + " to Acme",
				"Declined " + INVITEE + " to acme-web", "Invited " + INVITEE + " to Acme");
	}

	@Test
	void publishesExpiredEvent() {
		this.lifecycle.expire(invite().id());

		assertThat(this.events.texts(this.acme)).containsExactly("Invited " + INVITEE + " to Acme",
				"Expired " + INVITEE + " to Acme");
	}

	@Test
	void publishesNothingForRejectedInvitation() {
		this.bulk.addUsers(this.acme, 500, 0);

		AtlasErrors.assertRejected(this::inviteToWeb, ErrorCode.MAX_USERS_PER_ORG_EXCEEDED, 500,
				this.acme.id().value());
		assertThat(this.events.of(this.acme)).isEmpty();
	}

	@Test
	void publishesSeededEventsOfPendingInvitationsOldestFirst() {
		this.bulk.addUsers(this.acme, 0, 3);
		assertThat(this.events.of(this.acme)).isEmpty();
		List<OrgInvitation> seeded = this.invitations.list(this.acme.id(), null);
		this.lifecycle.decline(seeded.get(0).id());

		this.seeds.publishAll(
				Stream.of(2, 1, 0).map((i) -> seededInvitation(seeded.get(i), seeded.get(i).username(), i == 0)));

		assertThat(this.events.texts(this.acme)).containsExactly("Declined " + seeded.get(0).username() + " to Acme",
				"Seeded " + seeded.get(1).username() + " to Acme", "Seeded " + seeded.get(2).username() + " to Acme");
	}

	@Test
	void publishesSeededEventsOfNewestThousandInvitations() {
		this.bulk.addUsers(this.acme, 0, 1);
		OrgInvitation seeded = this.invitations.list(this.acme.id(), null).get(0);

		this.seeds.publishAll(IntStream.rangeClosed(1, 1_002)
			.mapToObj((age) -> seededInvitation(seeded, age + "@example.com", false)));

		assertThat(this.events.of(this.acme)).hasSize(1_000)
			.extracting((event) -> event.invitation().username())
			.startsWith("1000@example.com")
			.endsWith("1@example.com");
	}

	private SeededInvitation seededInvitation(OrgInvitation invitation, String username, boolean declined) {
		return new SeededInvitation(
				new InvitationHeader(invitation.id(), username, invitation.inviterUsername(), invitation.validity()),
				this.acme.organization(), null, invitation.orgGrants(), declined);
	}

	private OrgInvitation invite() {
		return this.invitations.invite(this.acme.id(), INVITEE, new InvitationRequest(List.of("ORG_MEMBER")),
				"abcdefgh");
	}

	private ProjectInvitation inviteToWeb() {
		return this.invitations.invite(this.acme.webId(), INVITEE, new InvitationRequest(List.of("GROUP_OWNER")),
				"abcdefgh");
	}

}
