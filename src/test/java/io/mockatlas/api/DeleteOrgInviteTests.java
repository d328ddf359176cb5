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
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /orgs/{orgId}/invites/{invitationId}}.
 */
@AtlasTest
class DeleteOrgInviteTests {

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

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@Test
	@Evidence(RECORDED)
	void answersV2WithEmptyBodyAndTheHeadersOfTheOperation() {
		String path = this.acme.invites() + "/" + invite("ada@example.com");

		Answer answer = this.server.delete(this.acme.orgOwner(), path);

		assertThat(answer).isExactly(204, "");
		assertThat(answer).hasHeadersOf(Api.V2);
		assertThat(this.server.get(this.acme.orgOwner(), path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "invites", "invitations" })
	@Evidence(value = DOCUMENTED, of = "both spellings of the v1.0 page")
	void answersV1WithTheHeadersOfItsPage(String spelling) {
		String id = invite("ada@example.com");

		Answer answer = this.server.delete(this.acme.orgOwner(),
				"/api/atlas/v1.0/orgs/" + this.acme.id() + "/" + spelling + "/" + id);

		assertThat(answer).isExactly(204, "");
		assertThat(answer).hasHeadersOf(Api.V1);
		assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=300");
		assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(ASSUMED)
	void answersSecondDeletionWithInvalidInvitationId(Api api) {
		String id = invite("ada@example.com");
		this.server.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		Answer answer = this.server.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		assertThat(answer).isExactly(404, """
				{"detail":"An invalid invitation ID %1$s was specified.","error":404,\
				"errorCode":"INVALID_INVITATION_ID","parameters":["%1$s"],"reason":"Not Found"}""".formatted(id));
		assertThat(answer.header("X-Error-Code")).isEqualTo("INVALID_INVITATION_ID");
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = ASSUMED, of = "an empty JSON document is documented, its shape is not")
	void putsStatusIntoEnvelope(Api api) {
		String id = invite("ada@example.com");

		Answer answer = this.server.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id + "?envelope=true");

		assertThat(answer).isExactly(200, """
				{"content":{},"status":204}""");
		assertThat(answer).hasHeadersOf(api);
	}

	@Test
	@Evidence(value = ASSUMED, of = "nobody is in a project without being in its organization")
	void takesInvitationsOfSamePersonToProjectsWithIt() {
		String toWeb = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");
		inviteToProject("/api/atlas/v2/groups/" + this.acme.data().id() + "/invites", "ada@example.com");
		inviteToProject(this.acme.webInvites(), "grace@example.com");
		String id = list("ada@example.com").get(0);

		Answer answer = delete(id);

		assertThat(answer.status()).isEqualTo(204);
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + toWeb).status()).isEqualTo(404);
		assertThat(this.server.get(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites"))
			.isExactly(200, "[]");
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.webInvites()).<List<String>>json("$[*].username"))
			.containsExactly("grace@example.com");
	}

	@Test
	@Evidence(DOCUMENTED)
	void leavesInvitationsToOtherOrganizationsAlone() {
		Acme other = this.acmes.found();
		this.server.post(other.orgOwner(), other.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		delete(invite("ada@example.com"));

		assertThat(this.server.get(other.orgOwner(), other.invites()).<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
		assertThat(this.server.get(other.orgOwner(), other.webInvites()).<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "one id space")
	void refusesInvitationToProject(Api api) {
		Answer toProject = inviteToProject(this.acme.webInvites(), "ada@example.com");
		String id = toProject.json("$.id");

		Answer answer = this.server.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		assertThat(answer).isRefused(400, "CANNOT_DELETE_GROUP_INVITATION",
				"You can't use the /orgs/{ORG-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to a group. "
						+ "Use /groups/{GROUP-ID}/invites/{INVITATION-ID} instead.");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + id)).isExactly(200,
				toProject.body());
	}

	@Test
	@Evidence(ASSUMED)
	void answersInvitationsOfAnotherOrganizationOfBothKindsWithNotFound() {
		Acme other = this.acmes.found();
		String toOrganization = invite("ada@example.com");
		String toProject = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");

		Answer first = this.server.delete(other.orgOwner(), other.invites() + "/" + toOrganization);
		Answer second = this.server.delete(other.orgOwner(), other.invites() + "/" + toProject);

		assertThat(first).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(second).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
		assertThat(delete(toOrganization).status()).isEqualTo(204);
	}

	@Test
	@Evidence(ASSUMED)
	void answersExpiredInvitationsOfBothKindsWithNotFound() {
		String toOrganization = invite("ada@example.com");
		String toProject = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");
		this.time.shiftBy(Duration.ofDays(31));

		assertThat(delete(toOrganization)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(delete(toProject)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "only a pending invitation can be cancelled")
	void cannotCancelAcceptedInvitation() {
		String username = this.acme.id() + "@example.com";
		String id = invite(username);
		this.life.accept(new InvitationId(id));

		assertThat(delete(id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, id);
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_MEMBER");
	}

	@Test
	@Evidence(ASSUMED)
	void refusesWhatIsNoId() {
		String path = this.acme.invites() + "/x";

		assertThat(this.server.delete(this.acme.orgOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Answer delete(String id) {
		return this.server.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);
	}

	private List<String> list(String username) {
		return this.server.get(this.acme.orgOwner(), this.acme.invites() + "?username=" + username).json("$[*].id");
	}

	private Answer inviteToProject(String path, String username) {
		return this.server.post(this.acme.orgOwner(), path, """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

	private String invite(String username) {
		return this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username)).json("$.id");
	}

}
