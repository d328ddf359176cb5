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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /orgs/{orgId}/invites/{invitationId}}.
 */
@AtlasTest
class GetOrgInviteTests {

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private String id;

	GetOrgInviteTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.id = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""").json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void answersTheInvitation(Api api) {
		Response response = this.atlas.get(this.acme.orgOwner(), api.invites(this.acme) + "/" + this.id);

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
		assertThat(response.<String>json("$.id")).isEqualTo(this.id);
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "Terraform looks for 404")
	void answersUnknownIdWithNotFound(Api api) {
		Response response = this.atlas.get(this.acme.orgOwner(), api.invites(this.acme) + "/690000000000000000000fff");

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "to the second: at its end it is over")
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(30).minusSeconds(10));
		Response before = get(this.acme);
		this.clock.shiftBy(Duration.ofSeconds(10));
		Response after = get(this.acme);

		assertThat(before.status()).isEqualTo(200);
		assertThat(after).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.lifecycle.accept(new InvitationId(this.id));

		assertThat(get(this.acme)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersCancelledInvitationWithNotFound() {
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + this.id);

		assertThat(get(this.acme)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersInvitationOfAnotherOrganizationWithNotFound() {
		assertThat(get(this.acmes.create())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToProjectWithNotFound() {
		String toProject = this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + toProject);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF", "690000000000000000000ff", "690000000000000000000ffff" })
	@TestEvidence(value = ASSUMED, of = "recorded on another resource")
	void refusesWhatIsNoId(String text) {
		String path = this.acme.invites() + "/" + text;

		Response response = this.atlas.get(this.acme.orgOwner(), path);

		assertThat(response).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response get(Acme acme) {
		return this.atlas.get(acme.orgOwner(), acme.invites() + "/" + this.id);
	}

}
