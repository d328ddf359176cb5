package io.mockatlas.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Crowds;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.TimeMachine;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of people who accept.
 */
@AtlasTest
class AcceptanceTests {

	@Autowired
	private InvitationService invitations;

	@Autowired
	private InvitationLife life;

	@Autowired
	private Acmes acmes;

	@Autowired
	private Crowds crowds;

	@Autowired
	private TimeMachine time;

	private Acme acme;

	private String username;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
		this.username = this.acme.id() + "@example.com";
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@Test
	@Evidence(value = RECORDED, of = "the member is who the pending user was")
	void makesMemberWithEverythingOffered() {
		InvitationId id = invite(new Offer(List.of("ORG_READ_ONLY", "ORG_BILLING_ADMIN"),
				List.of(new Offer.Assignment(this.acme.webId().value(), List.of("GROUP_OWNER"))),
				List.of(this.acme.team().id().value())));

		this.life.accept(id);

		Acmes.Membership member = this.acmes.membership(this.acme, this.username);
		assertThat(member.userId()).isEqualTo(ObjectIds.next(id.value()));
		assertThat(member.roles()).containsExactly("ORG_READ_ONLY", "ORG_BILLING_ADMIN");
		assertThat(member.grants()).containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_OWNER"));
		assertThat(member.teams()).containsExactly(this.acme.team().id());
		assertThat(this.invitations.list(this.acme.id(), null)).isEmpty();
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "one invitation includes the projects")
	void ofOneInvitationIsOfAllInTheOrganization() {
		inviteToWeb();
		InvitationId id = this.invitations.list(this.acme.id(), this.username).get(0).id();

		this.life.accept(id);

		assertThat(this.acmes.membership(this.acme, this.username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
		assertThat(this.invitations.list(this.acme.webId(), null)).isEmpty();
	}

	@Test
	@Evidence(DOCUMENTED)
	void leavesOtherPeopleAndOrganizationsAlone() {
		Acme other = this.acmes.found();
		Offer offer = new Offer(List.of("ORG_MEMBER"));
		this.invitations.invite(other.id(), this.username, offer, "abcdefgh");
		this.invitations.invite(this.acme.id(), "grace@example.com", offer, "abcdefgh");

		this.life.accept(invite(offer));

		assertThat(this.invitations.list(other.id(), null)).hasSize(1);
		assertThat(this.invitations.list(this.acme.id(), null)).extracting(OrgInvitation::username)
			.containsExactly("grace@example.com");
	}

	@Test
	@Evidence(ASSUMED)
	void keepsTheAccountThatAPersonHas() {
		Acme other = this.acmes.found();
		String userId = this.acmes.join(other, this.username).user().id().value();

		this.life.accept(invite(new Offer(List.of("ORG_MEMBER"))));

		assertThat(this.acmes.membership(this.acme, this.username).userId()).isEqualTo(userId);
	}

	@Test
	@Evidence(ASSUMED)
	void happensOnce() {
		InvitationId id = invite(new Offer(List.of("ORG_MEMBER")));
		this.life.accept(id);

		assertIsOver(id, InvitationFate.ACCEPTED);
	}

	@Test
	@Evidence(ASSUMED)
	void isImpossibleOnceExpiredOrCancelled() {
		InvitationId cancelled = invite(new Offer(List.of("ORG_MEMBER")));
		this.invitations.withdraw(this.acme.id(), cancelled);
		InvitationId expired = invite(new Offer(List.of("ORG_MEMBER")));
		this.time.shiftBy(Duration.ofDays(30));

		assertIsOver(cancelled, InvitationFate.UNKNOWN);
		assertIsOver(expired, InvitationFate.EXPIRED);
	}

	@Test
	@Evidence(value = ASSUMED, of = "nobody is in a project without being in its organization")
	void makesMemberOfThePersonWhoseInvitationToTheOrganizationIsGone() {
		ProjectInvitation toProject = inviteWhenInvitationToTheOrganizationIsOld();

		this.life.accept(toProject.id());

		Acmes.Membership member = this.acmes.membership(this.acme, this.username);
		assertThat(member.roles()).containsExactly("ORG_MEMBER");
		assertThat(member.grants()).containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

	@Test
	@Evidence(ASSUMED)
	void needsASeatWhereNoInvitationToTheOrganizationHoldsOne() {
		ProjectInvitation toProject = inviteWhenInvitationToTheOrganizationIsOld();
		this.crowds.join(this.acme, 0, 500);

		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> this.life.accept(toProject.id()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.MAX_USERS_PER_ORG_EXCEEDED));
	}

	/**
	 * After this the invitation to the organization has expired; that to the project
	 * stands.
	 */
	private ProjectInvitation inviteWhenInvitationToTheOrganizationIsOld() {
		invite(new Offer(List.of("ORG_OWNER")));
		this.time.shiftBy(Duration.ofDays(20));
		ProjectInvitation toProject = inviteToWeb();
		this.time.shiftBy(Duration.ofDays(20));
		return toProject;
	}

	private void assertIsOver(InvitationId id, InvitationFate fate) {
		assertThatExceptionOfType(NotPendingException.class).isThrownBy(() -> this.life.accept(id))
			.satisfies((ex) -> assertThat(ex.fate()).isEqualTo(fate));
	}

	private InvitationId invite(Offer offer) {
		return this.invitations.invite(this.acme.id(), this.username, offer, "abcdefgh").id();
	}

	private ProjectInvitation inviteToWeb() {
		return this.invitations.invite(this.acme.webId(), this.username, new Offer(List.of("GROUP_READ_ONLY")),
				"abcdefgh");
	}

}
