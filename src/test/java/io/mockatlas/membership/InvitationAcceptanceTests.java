package io.mockatlas.membership;

import java.time.Duration;
import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasErrors;
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
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the acceptance of invitations by {@link InvitationLifecycle}.
 */
@AtlasTest
class InvitationAcceptanceTests {

	private final InvitationService invitations;

	private final InvitationLifecycle lifecycle;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private final String username;

	InvitationAcceptanceTests(InvitationService invitations, InvitationLifecycle lifecycle, AcmeFactory acmes,
			BulkData bulk, TestClock clock, Acme acme) {
		this.invitations = invitations;
		this.lifecycle = lifecycle;
		this.acmes = acmes;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.username = acme.id() + "@example.com";
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the member keeps the id of the pending user")
	void createsMemberWithOfferedRolesAndTeams() {
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
	@TestEvidence(value = DOCUMENTED, of = "an invitation to the organization includes its projects")
	void acceptsAllInvitationsOfInviteeInOrganization() {
		inviteToWeb();
		InvitationId id = this.invitations.list(this.acme.id(), this.username).get(0).id();

		this.lifecycle.accept(id);

		assertThat(this.acmes.membership(this.acme, this.username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
		assertThat(this.invitations.list(this.acme.webId(), null)).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsOtherInviteesAndOrganizations(Acme other) {
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
	void keepsExistingAccountOfInvitee(Acme other) {
		String userId = this.acmes.addMember(other, this.username).user().id().value();

		this.lifecycle.accept(invite(new InvitationRequest(List.of("ORG_MEMBER"))));

		assertThat(this.acmes.membership(this.acme, this.username).userId()).isEqualTo(userId);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsSecondAcceptance() {
		InvitationId id = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.lifecycle.accept(id);

		assertNotPending(id, InvitationOutcome.ACCEPTED);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsExpiredAndDeletedInvitations() {
		InvitationId deleted = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.invitations.cancel(this.acme.id(), deleted);
		InvitationId expired = invite(new InvitationRequest(List.of("ORG_MEMBER")));
		this.clock.shiftBy(Duration.ofDays(30));

		assertNotPending(deleted, InvitationOutcome.UNKNOWN);
		assertNotPending(expired, InvitationOutcome.EXPIRED);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "members of a project are members of its organization")
	void createsMemberWithoutInvitationToOrganization() {
		ProjectInvitation toProject = inviteToWebWithExpiredInvitationToOrganization();

		this.lifecycle.accept(toProject.id());

		AcmeFactory.Membership member = this.acmes.membership(this.acme, this.username);
		assertThat(member.roles()).containsExactly("ORG_MEMBER");
		assertThat(member.grants()).containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void checksMaximumOfUsersWithoutInvitationToOrganization() {
		ProjectInvitation toProject = inviteToWebWithExpiredInvitationToOrganization();
		this.bulk.addUsers(this.acme, 0, 500);

		AtlasErrors.assertRejected(() -> this.lifecycle.accept(toProject.id()), ErrorCode.MAX_USERS_PER_ORG_EXCEEDED,
				500, this.acme.id().value());
	}

	/**
	 * Creates a pending invitation to acme-web whose invitation to the organization has
	 * expired.
	 */
	private ProjectInvitation inviteToWebWithExpiredInvitationToOrganization() {
		invite(new InvitationRequest(List.of("ORG_OWNER")));
		this.clock.shiftBy(Duration.ofDays(20));
		ProjectInvitation toProject = inviteToWeb();
		this.clock.shiftBy(Duration.ofDays(20));
		return toProject;
	}

	private void assertNotPending(InvitationId id, InvitationOutcome outcome) {
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
