package io.mockatlas.api.invitation;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
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
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads of single invitations of both kinds: {@code GET .../invites/{invitationId}}.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class GetInviteTests {

	private final InviteClient invites;

	private final TestClock clock;

	private final String id;

	GetInviteTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.invites = new InviteClient(atlas, kind, acme);
		this.clock = clock;
		this.id = this.invites.invite("ada@example.com").json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void returnsInvitation(Api api) {
		Response response = this.invites.on(api).get(this.id);

		assertThat(response).isLike(this.invites.kind().masked(this.invites.acme(), "ada@example.com"));
		assertThat(response.<String>json("$.id")).isEqualTo(this.id);
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "Terraform requires 404")
	void rejectsUnknownId(Api api) {
		Response response = this.invites.on(api).get(InviteErrors.UNKNOWN_ID);

		InviteErrors.assertUnknownInvitation(response, InviteErrors.UNKNOWN_ID);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the invitation is expired from the second of its expiresAt on")
	void rejectsExpiredInvitation() {
		this.clock.shiftBy(Duration.ofDays(30).minusSeconds(10));
		Response before = this.invites.get(this.id);
		this.clock.shiftBy(Duration.ofSeconds(10));
		Response after = this.invites.get(this.id);
		this.clock.shiftBy(Duration.ofDays(1));
		Response dayAfter = this.invites.get(this.id);

		assertThat(before.status()).isEqualTo(200);
		InviteErrors.assertUnknownInvitation(after, this.id);
		InviteErrors.assertUnknownInvitation(dayAfter, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsAcceptedInvitation(InvitationLifecycle lifecycle) {
		lifecycle.accept(new InvitationId(this.id));

		InviteErrors.assertUnknownInvitation(this.invites.get(this.id), this.id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsInvitationOfOtherKind() {
		String idOfOtherKind = this.invites.idOfOtherKind("ada@example.com");

		InviteErrors.assertUnknownInvitation(this.invites.get(idOfOtherKind), idOfOtherKind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF", "690000000000000000000ff", "690000000000000000000ffff" })
	@TestEvidence(value = ASSUMED, of = "recorded for API keys")
	void rejectsMalformedId(String malformed) {
		InviteErrors.assertMalformedPath(this.invites.get(malformed), this.invites.path(malformed));
	}

}
