package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
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
 * {@code GET /groups/{groupId}/invites/{invitationId}}.
 */
@AtlasTest
class GetGroupInviteTests {

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private String id;

	GetGroupInviteTests(AtlasClient atlas, TestClock clock, InvitationLifecycle lifecycle, Acme acme) {
		this.atlas = atlas;
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
	@TestEvidence(RECORDED)
	void answersTheInvitation(Api api) {
		Response response = this.atlas.get(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + this.id);

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey()));
		assertThat(response.<String>json("$.id")).isEqualTo(this.id);
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "Terraform looks for 404")
	void answersUnknownIdWithNotFound(Api api) {
		Response response = this.atlas.get(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/690000000000000000000fff");

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(get(this.acme.webInvites())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.lifecycle.accept(new InvitationId(this.id));

		assertThat(get(this.acme.webInvites())).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersInvitationToAnotherProjectWithNotFound() {
		Response response = get("/api/atlas/v2/groups/" + this.acme.data().id() + "/invites");

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToTheOrganizationWithNotFound() {
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);

		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.webInvites() + "/" + toOrganization);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "690000000000000000000FFF" })
	@TestEvidence(value = ASSUMED, of = "recorded on another resource")
	void refusesWhatIsNoId(String text) {
		String path = this.acme.webInvites() + "/" + text;

		Response response = this.atlas.get(this.acme.projectOwner(), path);

		assertThat(response).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response get(String path) {
		return this.atlas.get(this.acme.orgOwner(), path + "/" + this.id);
	}

}
