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
 * People who decline, and how both of Atlas's APIs show it; what goes for an invitation
 * whose time is over too is shown of both.
 */
@AtlasTest
class DeclineInvitationTests {

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private final Guest guest;

	DeclineInvitationTests(AtlasClient atlas, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.guest = new Guest(this.atlas, this.acme, this.acme.id() + "@example.com");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status, and that the end is null")
	void declinedInvitationIsShownAsRejectedToWhoAsks() {
		String id = this.guest.invite();
		Response pending = this.guest.user(id, "");

		assertThat(this.guest.act(id, "decline")).isExactly(200,
				this.guest.outcome(id, "REJECTED", "INVITATION_REJECTED"));

		assertThat(this.guest.user(id, "?orgMembershipStatuses=INVITATION_REJECTED")).isExactly(200,
				pending.body()
					.replaceFirst("(\"invitationExpiresAt\":)\"[^\"]+\"", "$1null")
					.replace("PENDING", "INVITATION_REJECTED"));
		assertThat(this.guest.users("?orgMembershipStatuses=INVITATION_REJECTED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_REJECTED");
		assertThat(this.guest.users("")).isEmpty();
		assertThat(this.guest.users("?orgMembershipStatuses=INVITATION_EXPIRED,PENDING")).isEmpty();
		assertThat(this.guest.user(id, "").status()).isEqualTo(404);
		this.guest.assertIsGone(id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void declinedInvitationStaysRejectedWhenItsTimePasses() {
		String id = this.guest.invite();
		this.guest.act(id, "decline");
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(this.guest.users("?orgMembershipStatuses=INVITATION_REJECTED,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(id) + " INVITATION_REJECTED");
		assertThat(this.guest.act(id, "accept")).isExactly(404,
				Guest.problem(id, "accept", "Invitation %s was declined.", "REJECTED"));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "as cancelling it takes those with it")
	void declinedInvitationToTheOrganizationTakesThoseToProjectsWithIt() {
		String toProject = this.guest.inviteToWeb();
		String id = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		this.guest.act(id, "decline");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).body()).isEqualTo("[]");
		assertThat(this.guest.act(toProject, "accept")).isExactly(404,
				Guest.problem(toProject, "accept", "Invitation %s was declined.", "REJECTED"));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "as cancelling it leaves that to the organization")
	void declinedInvitationToProjectLeavesThatToTheOrganization() {
		String id = this.guest.inviteToWeb();

		Response response = this.guest.act(id, "decline");

		assertThat(response.<String>json("$.orgMembershipStatus")).isEqualTo("PENDING");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).body()).isEqualTo("[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[*].username"))
			.containsExactly(this.guest.username());
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(value = DOCUMENTED, of = "the successor API says so")
	void newInvitationReplacesOneThatIsOver(String action) {
		String id = this.guest.invite();
		this.guest.act(id, action);

		String second = this.guest.invite();

		assertThat(this.guest.users("?orgMembershipStatuses=PENDING,INVITATION_REJECTED,INVITATION_EXPIRED"))
			.containsExactly(ObjectIds.next(second) + " PENDING");
		assertThat(this.guest.act(id, "accept")).isExactly(404, Guest.problem(id, "accept",
				"Invitation %s does not exist: the id is unknown, or the invitation was accepted, cancelled or replaced.",
				"UNKNOWN"));
		assertThat(this.guest.act(second, "accept").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(value = DOCUMENTED, of = "pending users count")
	void freesTheSeat(String action) {
		String id = this.guest.invite();
		this.bulk.addUsers(this.acme, 250, 249);
		assertThat(this.guest.send("last@example.com", this.acme.invites(), "ORG_MEMBER").header("X-Error-Code"))
			.isEqualTo("MAX_USERS_PER_ORG_EXCEEDED");

		this.guest.act(id, action);

		assertThat(this.guest.send("last@example.com", this.acme.invites(), "ORG_MEMBER").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decline", "expire" })
	@TestEvidence(DOCUMENTED)
	void worksOnProjectsAlikeAndLetsThePersonBeInvitedAgain(String action) {
		String id = this.guest.inviteToWeb();

		assertThat(this.guest.act(id, action).<String>json("$.groupId")).isEqualTo(this.acme.webId().value());

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + id)).isRefused(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(this.guest.send(this.guest.username(), this.acme.webInvites(), "GROUP_OWNER").status())
			.isEqualTo(200);
	}

}
