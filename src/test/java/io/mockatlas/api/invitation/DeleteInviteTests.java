package io.mockatlas.api.invitation;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.membership.InvitationLifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deletion of invitations of both kinds: {@code DELETE .../invites/{invitationId}}.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class DeleteInviteTests {

	private final InviteClient invites;

	private final TestClock clock;

	private final String username;

	private final String id;

	DeleteInviteTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.invites = new InviteClient(atlas, kind, acme);
		this.clock = clock;
		this.username = acme.id() + "@example.com";
		this.id = this.invites.invite(this.username).json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "204; on v2 it is recorded for invitations to an organization")
	void returnsEmptyBodyAndHeadersOfOperation(Api api) {
		Response response = this.invites.on(api).delete(this.id);

		assertThat(response).isExactly(204, "");
		assertThat(response).hasHeadersOf(api);
		assertThat(this.invites.get(this.id).status()).isEqualTo(404);
		assertThat(this.invites.list("")).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED,
			of = "the status in an envelope; an empty JSON document is documented, " + "its shape is not")
	void returnsStatusInEnvelope(Api api) {
		Response response = this.invites.on(api).delete(this.id + "?envelope=true");

		assertThat(response).isExactly(200, """
				{"content":{},"status":204}""");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void rejectsSecondDeletion(Api api) {
		this.invites.on(api).delete(this.id);

		Response response = this.invites.on(api).delete(this.id);

		InviteErrors.assertUnknownInvitation(response, this.id);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsInvitationsOfAnotherOrganization(Acme other) {
		String idOfOtherKind = this.invites.idOfOtherKind(this.username);

		Response first = this.invites.in(other).delete(this.id);
		Response second = this.invites.in(other).delete(idOfOtherKind);

		InviteErrors.assertUnknownInvitation(first, this.id);
		InviteErrors.assertUnknownInvitation(second, idOfOtherKind);
		assertThat(this.invites.delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsExpiredInvitationsOfBothKinds() {
		String idOfOtherKind = this.invites.idOfOtherKind(this.username);
		this.clock.shiftBy(Duration.ofDays(31));

		InviteErrors.assertUnknownInvitation(this.invites.delete(this.id), this.id);
		InviteErrors.assertUnknownInvitation(this.invites.delete(idOfOtherKind), idOfOtherKind);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "only a pending invitation can be deleted")
	void rejectsAcceptedInvitation(InvitationLifecycle lifecycle, AcmeFactory acmes) {
		lifecycle.accept(new InvitationId(this.id));

		InviteErrors.assertUnknownInvitation(this.invites.delete(this.id), this.id);
		assertThat(acmes.membership(this.invites.acme(), this.username).roles()).containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsMalformedId() {
		InviteErrors.assertMalformedPath(this.invites.delete("x"), this.invites.path("x"));
	}

}
