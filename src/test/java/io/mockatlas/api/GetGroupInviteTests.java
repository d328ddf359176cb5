package io.mockatlas.api;

import java.time.Duration;
import java.util.List;

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
 * {@code GET /groups/{groupId}/invites/{invitationId}}.
 */
@AtlasTest
class GetGroupInviteTests {

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
		this.id = this.server.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(RECORDED)
	void answersTheInvitation(Api api) {
		Answer answer = this.server.get(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey()));
		assertThat(answer.<String>json("$.id")).isEqualTo(this.id);
		assertThat(answer).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "Terraform looks for 404")
	void answersUnknownIdWithNotFound(Api api) {
		Answer answer = this.server.get(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/690000000000000000000fff");

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@Evidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.time.shiftBy(Duration.ofDays(31));

		assertThat(get(this.acme.webInvites())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.life.accept(new InvitationId(this.id));

		assertThat(get(this.acme.webInvites())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(RECORDED)
	void answersInvitationToAnotherProjectWithNotFound() {
		Answer answer = get("/api/atlas/v2/groups/" + this.acme.data().id() + "/invites");

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(ASSUMED)
	void answersInvitationToTheOrganizationWithNotFound() {
		String toOrganization = this.server.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);

		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + toOrganization);

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF" })
	@Evidence(value = ASSUMED, of = "recorded on another resource")
	void refusesWhatIsNoId(String text) {
		String path = this.acme.webInvites() + "/" + text;

		Answer answer = this.server.get(this.acme.projectOwner(), path);

		assertThat(answer).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Answer get(String path) {
		return this.server.get(this.acme.orgOwner(), path + "/" + this.id);
	}

}
