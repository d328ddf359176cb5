package io.mockatlas.api.invitation;

import java.time.Duration;
import java.time.Instant;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creation of invitations of both kinds: {@code POST .../invites}.
 * {@link CreateInviteRejectionTests} has the rejected requests.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class CreateInviteTests {

	private final InviteKind kind;

	private final InviteClient invites;

	private final TestClock clock;

	private final Acme acme;

	CreateInviteTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.kind = kind;
		this.invites = new InviteClient(atlas, kind, acme);
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "200, not 201, and no Location")
	void returnsInvitation(Api api) {
		Response response = this.invites.on(api).invite("ada@example.com");

		assertThat(response).isLike(this.kind.masked(this.acme, "ada@example.com"));
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "ID and times never change")
	void storesReturnedInvitation(Api api) {
		Response created = this.invites.on(api).invite("ada@example.com");

		assertThat(this.invites.on(Api.V1).get(created.json("$.id"))).isExactly(200, created.body());
		assertThat(this.invites.on(Api.V2).get(created.json("$.id"))).isExactly(200, created.body());
	}

	@Test
	@TestEvidence(value = RECORDED, of = "30 days from the second in the ID, in 461 of 461 invitations")
	void createsInvitationValidForThirtyDays() {
		Instant before = this.clock.instant();

		Response response = this.invites.invite("ada@example.com");

		Instant createdAt = Instant.parse(response.json("$.createdAt"));
		assertThat(createdAt).isBetween(before.minusSeconds(1), this.clock.instant());
		assertThat(Instant.parse(response.json("$.expiresAt"))).isEqualTo(createdAt.plus(Duration.ofDays(30)));
		assertThat(Long.parseLong(response.<String>json("$.id").substring(0, 8), 16))
			.isEqualTo(createdAt.getEpochSecond());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void rejectsSecondInvitationOfInviteeInAnyCase(Api api) {
		Response first = this.invites.invite("ada@example.com");

		Response second = this.invites.on(api).create("""
				{"roles":["%s"],"username":"Ada@Example.COM"}""".formatted(this.kind.ownerRole()));

		InviteErrors.assertUserAlreadyExists(second, "ada@example.com");
		assertThat(this.invites.get(first.json("$.id"))).isExactly(200, first.body());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "of the successor API")
	void replacesExpiredInvitation() {
		String expired = this.invites.invite("ada@example.com").json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		Response second = this.invites.invite("ada@example.com");

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.<String>json("$.id")).isNotEqualTo(expired);
		assertThat(this.invites.get(second.json("$.id"))).isExactly(200, second.body());
		assertThat(this.invites.get(expired).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitesAgainAfterDeletion() {
		String id = this.invites.invite("ada@example.com").json("$.id");
		this.invites.delete(id);

		Response second = this.invites.invite("ada@example.com");

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.<String>json("$.id")).isNotEqualTo(id);
	}

}
