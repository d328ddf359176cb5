package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /orgs/{orgId}/invites/{invitationId}}.
 */
@AtlasTest
class DeleteOrgInviteTests {

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	DeleteOrgInviteTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@Test
	@TestEvidence(RECORDED)
	void answersV2WithEmptyBodyAndTheHeadersOfTheOperation() {
		String path = this.acme.invites() + "/" + invite("ada@example.com");

		Response response = this.atlas.delete(this.acme.orgOwner(), path);

		assertThat(response).isExactly(204, "");
		assertThat(response).hasHeadersOf(Api.V2);
		assertThat(this.atlas.get(this.acme.orgOwner(), path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "invites", "invitations" })
	@TestEvidence(value = DOCUMENTED, of = "both spellings of the v1.0 page")
	void answersV1WithTheHeadersOfItsPage(String spelling) {
		String id = invite("ada@example.com");

		Response response = this.atlas.delete(this.acme.orgOwner(),
				"/api/atlas/v1.0/orgs/" + this.acme.id() + "/" + spelling + "/" + id);

		assertThat(response).isExactly(204, "");
		assertThat(response).hasHeadersOf(Api.V1);
		assertThat(response.header("Strict-Transport-Security")).isEqualTo("max-age=300");
		assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void answersSecondDeletionWithInvalidInvitationId(Api api) {
		String id = invite("ada@example.com");
		this.atlas.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		Response response = this.atlas.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		assertThat(response).isExactly(404, """
				{"detail":"An invalid invitation ID %1$s was specified.","error":404,\
				"errorCode":"INVALID_INVITATION_ID","parameters":["%1$s"],"reason":"Not Found"}""".formatted(id));
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_INVITATION_ID");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "an empty JSON document is documented, its shape is not")
	void putsStatusIntoEnvelope(Api api) {
		String id = invite("ada@example.com");

		Response response = this.atlas.delete(this.acme.orgOwner(),
				api.invites(this.acme) + "/" + id + "?envelope=true");

		assertThat(response).isExactly(200, """
				{"content":{},"status":204}""");
		assertThat(response).hasHeadersOf(api);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "nobody is in a project without being in its organization")
	void takesInvitationsOfSamePersonToProjectsWithIt() {
		String toWeb = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");
		inviteToProject("/api/atlas/v2/groups/" + this.acme.data().id() + "/invites", "ada@example.com");
		inviteToProject(this.acme.webInvites(), "grace@example.com");
		String id = list("ada@example.com").get(0);

		Response response = delete(id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + toWeb).status()).isEqualTo(404);
		assertThat(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites"))
			.isExactly(200, "[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).<List<String>>json("$[*].username"))
			.containsExactly("grace@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesInvitationsToOtherOrganizationsAlone() {
		Acme other = this.acmes.create();
		this.atlas.post(other.orgOwner(), other.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		delete(invite("ada@example.com"));

		assertThat(this.atlas.get(other.orgOwner(), other.invites()).<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
		assertThat(this.atlas.get(other.orgOwner(), other.webInvites()).<List<String>>json("$[*].username"))
			.containsExactly("ada@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "one id space")
	void refusesInvitationToProject(Api api) {
		Response toProject = inviteToProject(this.acme.webInvites(), "ada@example.com");
		String id = toProject.json("$.id");

		Response response = this.atlas.delete(this.acme.orgOwner(), api.invites(this.acme) + "/" + id);

		assertThat(response).isRefused(400, "CANNOT_DELETE_GROUP_INVITATION",
				"You can't use the /orgs/{ORG-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to a group. "
						+ "Use /groups/{GROUP-ID}/invites/{INVITATION-ID} instead.");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + id)).isExactly(200,
				toProject.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationsOfAnotherOrganizationOfBothKindsWithNotFound() {
		Acme other = this.acmes.create();
		String toOrganization = invite("ada@example.com");
		String toProject = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");

		Response first = this.atlas.delete(other.orgOwner(), other.invites() + "/" + toOrganization);
		Response second = this.atlas.delete(other.orgOwner(), other.invites() + "/" + toProject);

		assertThat(first).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(second).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
		assertThat(delete(toOrganization).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationsOfBothKindsWithNotFound() {
		String toOrganization = invite("ada@example.com");
		String toProject = inviteToProject(this.acme.webInvites(), "ada@example.com").json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(delete(toOrganization)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(delete(toProject)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "only a pending invitation can be cancelled")
	void cannotCancelAcceptedInvitation() {
		String username = this.acme.id() + "@example.com";
		String id = invite(username);
		this.lifecycle.accept(new InvitationId(id));

		assertThat(delete(id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, id);
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(ASSUMED)
	void refusesWhatIsNoId() {
		String path = this.acme.invites() + "/x";

		assertThat(this.atlas.delete(this.acme.orgOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response delete(String id) {
		return this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);
	}

	private List<String> list(String username) {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?username=" + username).json("$[*].id");
	}

	private Response inviteToProject(String path, String username) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

	private String invite(String username) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username)).json("$.id");
	}

}
