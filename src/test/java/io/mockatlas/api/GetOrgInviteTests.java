package io.mockatlas.api;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TimeMachine;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /orgs/{orgId}/invites/{invitationId}}.
 */
@AtlasTest
class GetOrgInviteTests {

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private TimeMachine time;

	@Autowired
	private InvitationLife life;

	private Acme acme;

	private String id;

	@BeforeEach
	void invite() {
		this.acme = this.acmes.found();
		this.id = this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""").json("$.id");
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(RECORDED)
	void answersTheInvitation(Api api) {
		Answer answer = this.server.get(this.acme.orgOwner(), api.invites(this.acme) + "/" + this.id);

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
		assertThat(answer.<String>json("$.id")).isEqualTo(this.id);
		assertThat(answer).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "Terraform looks for 404")
	void answersUnknownIdWithNotFound(Api api) {
		Answer answer = this.server.get(this.acme.orgOwner(), api.invites(this.acme) + "/690000000000000000000fff");

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@Evidence(value = ASSUMED, of = "to the second: at its end it is over")
	void answersExpiredInvitationWithNotFound() {
		this.time.shiftBy(Duration.ofDays(30).minusSeconds(10));
		Answer before = get(this.acme);
		this.time.shiftBy(Duration.ofSeconds(10));
		Answer after = get(this.acme);

		assertThat(before.status()).isEqualTo(200);
		assertThat(after).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.life.accept(new InvitationId(this.id));

		assertThat(get(this.acme)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(RECORDED)
	void answersCancelledInvitationWithNotFound() {
		this.server.delete(this.acme.orgOwner(), this.acme.invites() + "/" + this.id);

		assertThat(get(this.acme)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(RECORDED)
	void answersInvitationOfAnotherOrganizationWithNotFound() {
		assertThat(get(this.acmes.found())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(ASSUMED)
	void answersInvitationToProjectWithNotFound() {
		String toProject = this.server.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");

		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "/" + toProject);

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF", "690000000000000000000ff", "690000000000000000000ffff" })
	@Evidence(value = ASSUMED, of = "recorded on another resource")
	void refusesWhatIsNoId(String text) {
		String path = this.acme.invites() + "/" + text;

		Answer answer = this.server.get(this.acme.orgOwner(), path);

		assertThat(answer).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Answer get(Acme acme) {
		return this.server.get(acme.orgOwner(), acme.invites() + "/" + this.id);
	}

}
