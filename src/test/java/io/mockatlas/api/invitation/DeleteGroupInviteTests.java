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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /groups/{groupId}/invites/{invitationId}}.
 */
@AtlasTest
class DeleteGroupInviteTests {

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private String id;

	DeleteGroupInviteTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.id = this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void answersWithEmptyBodyAndTheHeadersOfTheOperation(Api api) {
		Response response = this.atlas.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(response).isExactly(204, "");
		assertThat(response).hasHeadersOf(api);
		assertThat(this.atlas.get(this.acme.projectOwner(), this.acme.webInvites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "an empty JSON document is documented, its shape is not")
	void putsStatusIntoEnvelope(Api api) {
		Response response = this.atlas.delete(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/" + this.id + "?envelope=true");

		assertThat(response).isExactly(200, """
				{"content":{},"status":204}""");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void answersSecondDeletionWithInvalidInvitationId(Api api) {
		delete(this.id);

		Response response = this.atlas.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "one id space")
	void refusesInvitationToTheOrganization(Api api) {
		Response before = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		String toOrganization = before.<List<String>>json("$[*].id").get(0);

		Response response = this.atlas.delete(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/" + toOrganization);

		assertThat(response).isRefused(400, "CANNOT_DELETE_ORG_INVITATION",
				"You can't use the /groups/{GROUP-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to an "
						+ "organization. Use /orgs/{ORG-ID}/invites/{INVITATION-ID} instead.");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, before.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToAnotherOrganizationWithNotFound() {
		Acme other = this.acmes.create();
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);

		Response first = this.atlas.delete(other.orgOwner(), other.webInvites() + "/" + this.id);
		Response second = this.atlas.delete(other.orgOwner(), other.webInvites() + "/" + toOrganization);

		assertThat(first).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(second).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
		assertThat(delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToAnotherProjectWithNotFound() {
		Response response = this.atlas.delete(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/invites/" + this.id);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(delete(this.id).status()).isEqualTo(204);
	}

	@Test
	@TestEvidence(ASSUMED)
	void leavesInvitationsOfSamePersonToOtherProjectsAlone() {
		String data = "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites";
		Response toData = this.atlas.post(this.acme.orgOwner(), data, """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		delete(this.id);

		assertThat(this.atlas.get(this.acme.orgOwner(), data)).isExactly(200, "[" + toData.body() + "]");
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationsOfBothKindsWithNotFound() {
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(delete(this.id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(delete(toOrganization)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "only a pending invitation can be cancelled")
	void cannotCancelAcceptedInvitation() {
		this.lifecycle.accept(new InvitationId(this.id));

		assertThat(delete(this.id)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void refusesWhatIsNoId() {
		String path = this.acme.webInvites() + "/x";

		assertThat(this.atlas.delete(this.acme.projectOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response delete(String id) {
		return this.atlas.delete(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);
	}

}
