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
 * Updates of invitations of both kinds by ID: {@code PATCH .../invites/{invitationId}}.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class UpdateInviteByIdTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private final InviteKind kind;

	private final InviteClient invites;

	private final Response created;

	private final String id;

	private final String ownerRole;

	UpdateInviteByIdTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
		this.kind = kind;
		this.invites = new InviteClient(atlas, kind, acme);
		this.created = this.invites.create(kind.fullRequest(acme, "ada@example.com"));
		this.id = this.created.json("$.id");
		this.ownerRole = "{\"roles\":[\"" + kind.ownerRole() + "\"]}";
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED,
			of = "roles are replaced; ID, times and inviter stay, also if another caller updates")
	void replacesRolesAndKeepsOtherAttributes(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = this.atlas.patch(this.acme.orgOwner(), this.invites.on(api).path(this.id),
				"{\"roles\":[" + this.kind.newRoles() + "]}");

		assertThat(response).isExactly(200, this.created.body().replace(this.kind.roles(), this.kind.newRoles()));
		assertThat(response).hasHeadersOf(api);
		assertThat(this.invites.get(this.id)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"roles":null}""", """
			{"username":"grace@example.com"}""", """
			{"id":"690000000000000000000001","createdAt":"2020-01-01T00:00:00Z","orgName":"Evil",\
			"groupName":"evil"}""" })
	@TestEvidence(value = ASSUMED,
			of = "attributes that are missing or null stay; the update by ID ignores the username and unknown "
					+ "attributes")
	void keepsMissingAttributes(String body) {
		assertThat(this.invites.update(this.id, body)).isExactly(200, this.created.body());
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void rejectsUnknownId(Api api) {
		Response response = this.invites.on(api).update(InviteErrors.UNKNOWN_ID, this.ownerRole);

		InviteErrors.assertUnknownInvitation(response, InviteErrors.UNKNOWN_ID);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsExpiredInvitation() {
		this.clock.shiftBy(Duration.ofDays(31));

		InviteErrors.assertUnknownInvitation(this.invites.update(this.id, this.ownerRole), this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsAcceptedInvitation(InvitationLifecycle lifecycle) {
		lifecycle.accept(new InvitationId(this.id));

		InviteErrors.assertUnknownInvitation(this.invites.update(this.id, this.ownerRole), this.id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsInvitationOfOtherKind() {
		String idOfOtherKind = this.invites.idOfOtherKind("ada@example.com");

		Response response = this.invites.update(idOfOtherKind, this.ownerRole);

		InviteErrors.assertUnknownInvitation(response, idOfOtherKind);
	}

}
