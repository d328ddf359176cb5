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

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /groups/{groupId}/invites/{invitationId}}.
 */
@AtlasTest
class DeleteGroupInviteTests {

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
	@Evidence(DOCUMENTED)
	void answersWithEmptyBodyAndTheHeadersOfTheOperation(Api api) {
		Answer answer = this.server.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(answer).isExactly(204, "");
		assertThat(answer).hasHeadersOf(api);
		assertThat(this.server.get(this.acme.projectOwner(), this.acme.webInvites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = ASSUMED, of = "an empty JSON document is documented, its shape is not")
	void putsStatusIntoEnvelope(Api api) {
		Answer answer = this.server.delete(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/" + this.id + "?envelope=true");

		assertThat(answer).isExactly(200, """
				{"content":{},"status":204}""");
		assertThat(answer).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(ASSUMED)
	void answersSecondDeletionWithInvalidInvitationId(Api api) {
		delete(this.id);

		Answer answer = this.server.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "one id space")
	void refusesInvitationToTheOrganization(Api api) {
		Answer before = this.server.get(this.acme.orgOwner(), this.acme.invites());
		String toOrganization = before.<List<String>>json("$[*].id").get(0);

		Answer answer = this.server.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + toOrganization);

		assertThat(answer).isRefused(400, "CANNOT_DELETE_ORG_INVITATION",
				"You can't use the /groups/{GROUP-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to an "
						+ "organization. Use /orgs/{ORG-ID}/invites/{INVITATION-ID} instead.");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, before.body());
	}

	@Test
	@Evidence(ASSUMED)
	void answersInvitationToAnotherOrganizationWithNotFound() {
		Acme other = this.acmes.found();
		String toOrganization = this.server.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);

		Answer first = this.server.delete(other.orgOwner(), other.webInvites() + "/" + this.id);
		Answer second = this.server.delete(other.orgOwner(), other.webInvites() + "/" + toOrganization);

		assertThat(first).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(second).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@Evidence(ASSUMED)
	void answersInvitationToAnotherProjectWithNotFound() {
		Answer answer = this.server.delete(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/invites/" + this.id);

		assertThat(answer).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@Evidence(ASSUMED)
	void leavesInvitationsOfSamePersonToOtherProjectsAlone() {
		String data = "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites";
		Answer toData = this.server.post(this.acme.orgOwner(), data, """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		delete(this.id);

		assertThat(this.server.get(this.acme.orgOwner(), data)).isExactly(200, "[" + toData.body() + "]");
	}

	@Test
	@Evidence(ASSUMED)
	void answersExpiredInvitationsOfBothKindsWithNotFound() {
		String toOrganization = this.server.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);
		this.time.shiftBy(Duration.ofDays(31));

		assertThat(delete(this.id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(delete(toOrganization)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "only a pending invitation can be cancelled")
	void cannotCancelAcceptedInvitation() {
		this.life.accept(new InvitationId(this.id));

		assertThat(delete(this.id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@Evidence(ASSUMED)
	void refusesWhatIsNoId() {
		String path = this.acme.webInvites() + "/x";

		assertThat(this.server.delete(this.acme.projectOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Answer delete(String id) {
		return this.server.delete(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);
	}

}
