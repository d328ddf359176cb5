package io.mockatlas.membership;

import java.time.Duration;
import java.util.List;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationService;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of people who accept.
 */
@AtlasTest
class AcceptanceTests {

	private final InvitationService invitations;

	private final InvitationLifecycle lifecycle;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private String username;

	AcceptanceTests(InvitationService invitations, InvitationLifecycle lifecycle, AcmeFactory acmes, BulkData bulk,
			TestClock clock, Acme acme) {
		this.invitations = invitations;
		this.lifecycle = lifecycle;
		this.acmes = acmes;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		this.username = this.acme.id() + "@example.com";
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the member is who the pending user was")
	void makesMemberWithEverythingOffered() {
		InvitationId id = invite(new InvitationRequest(List.of("ORG_READ_ONLY", "ORG_BILLING_ADMIN"),
				List.of(new InvitationRequest.Assignment(this.acme.webId().value(), List.of("GROUP_OWNER"))),
				List.of(this.acme.team().id().value())));

		this.lifecycle.accept(id);

		AcmeFactory.Membership member = this.acmes.membership(this.acme, this.username);
		assertThat(member.userId()).isEqualTo(ObjectIds.next(id.value()));
		assertThat(member.roles()).containsExactly("ORG_READ_ONLY", "ORG_BILLING_ADMIN");
		assertThat(member.grants()).containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_OWNER"));
		assertThat(member.teams()).containsExactly(this.acme.team().id());
		assertThat(this.invitations.list(this.acme.id(), null)).isEmpty();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "one invitation includes the projects")
	void ofOneInvitationIsOfAllInTheOrganization() {
		inviteToWeb();
		InvitationId id = this.invitations.list(this.acme.id(), this.username).get(0).id();

		this.lifecycle.accept(id);

		assertThat(this.acmes.membership(this.acme, this.username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
		assertThat(this.invitations.list(this.acme.webId(), null)).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesOtherPeopleAndOrganizationsAlone() {
		Acme other = this.acmes.create();
		InvitationRequest request = new InvitationRequest(List.of("ORG_MEMBER"));
		this.invitations.invite(other.id(), this.username, request, "abcdefgh");
		this.invitations.invite(this.acme.id(), "grace@example.com", request, "abcdefgh");

		this.lifecycle.accept(invite(request));

		assertThat(this.invitations.list(other.id(), null)).hasSize(1);
		assertThat(this.invitations.list(this.acme.id(), null)).extracting(OrgInvitation::username)
			.containsExactly("grace@example.com");
	}

	@Test
	@TestEvidence(ASSUMED)
	void keepsTheAccountThatAPersonHas() {
		Acme other = this.acmes.create();
		String userId = this.acmes.addMember(other, this.username).user().id().value();

		this.lifecycle.accept(invite(new InvitationRequest(List.of("ORG_MEMBER"))));

		assertThat(this.acmes.membership(this.acme, this.username).userId()).isEqualTo(userId);
	}

	@Test
	@TestEvidence(ASSUMED)
	void happensOnce() {
		InvitationId id = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.lifecycle.accept(id);

		assertIsOver(id, InvitationOutcome.ACCEPTED);
	}

	@Test
	@TestEvidence(ASSUMED)
	void isImpossibleOnceExpiredOrCancelled() {
		InvitationId cancelled = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.invitations.withdraw(this.acme.id(), cancelled);
		InvitationId expired = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.clock.shiftBy(Duration.ofDays(30));

		assertIsOver(cancelled, InvitationOutcome.UNKNOWN);
		assertIsOver(expired, InvitationOutcome.EXPIRED);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "nobody is in a project without being in its organization")
	void makesMemberOfThePersonWhoseInvitationToTheOrganizationIsGone() {
		ProjectInvitation toProject = inviteWhenInvitationToTheOrganizationIsOld();

		this.lifecycle.accept(toProject.id());

		AcmeFactory.Membership member = this.acmes.membership(this.acme, this.username);
		assertThat(member.roles()).containsExactly("ORG_MEMBER");
		assertThat(member.grants()).containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void needsASeatWhereNoInvitationToTheOrganizationHoldsOne() {
		ProjectInvitation toProject = inviteWhenInvitationToTheOrganizationIsOld();
		this.bulk.addUsers(this.acme, 0, 500);

		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> this.lifecycle.accept(toProject.id()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.MAX_USERS_PER_ORG_EXCEEDED));
	}

	/**
	 * After this the invitation to the organization has expired; that to the project
	 * stands.
	 */
	private ProjectInvitation inviteWhenInvitationToTheOrganizationIsOld() {
		invite(new InvitationRequest(List.of("ORG_OWNER")));
		this.clock.shiftBy(Duration.ofDays(20));
		ProjectInvitation toProject = inviteToWeb();
		this.clock.shiftBy(Duration.ofDays(20));
		return toProject;
	}

	private void assertIsOver(InvitationId id, InvitationOutcome outcome) {
		assertThatExceptionOfType(NotPendingException.class).isThrownBy(() -> this.lifecycle.accept(id))
			.satisfies((ex) -> assertThat(ex.outcome()).isEqualTo(outcome));
	}

	private InvitationId invite(InvitationRequest request) {
		return this.invitations.invite(this.acme.id(), this.username, request, "abcdefgh").id();
	}

	private ProjectInvitation inviteToWeb() {
		return this.invitations.invite(this.acme.webId(), this.username,
				new InvitationRequest(List.of("GROUP_READ_ONLY")), "abcdefgh");
	}

}
