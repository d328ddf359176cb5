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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code PATCH /groups/{groupId}/invites/{invitationId}}.
 */
@AtlasTest
class UpdateGroupInviteByIdTests {

	private static final String ROLES = """
			{"roles":["GROUP_OWNER"]}""";

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private Response invited;

	private String id;

	UpdateGroupInviteByIdTests(AtlasClient atlas, TestClock clock, InvitationLifecycle lifecycle, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.invited = this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");
		this.id = this.invited.json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "roles are replaced; id, times and inviter stay, whoever changes it")
	void replacesRolesAndKeepsTheRest(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = this.atlas.patch(this.acme.orgOwner(), api.webInvites(this.acme) + "/" + this.id, """
				{"roles":["GROUP_USER_ADMIN","GROUP_OWNER"]}""");

		assertThat(response).isExactly(200,
				this.invited.body().replace("\"GROUP_READ_ONLY\"", "\"GROUP_USER_ADMIN\",\"GROUP_OWNER\""));
		assertThat(response).hasHeadersOf(api);
		assertThat(get()).isExactly(200, response.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"roles":null}""", """
			{"username":"grace@example.com","teamIds":5,"groupName":"evil"}""" })
	@TestEvidence(value = ASSUMED, of = "what is left out or null is kept; nothing but roles is read")
	void changesNothingElse(String body) {
		assertThat(patch(body)).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":[]}                            | MISSING_ATTRIBUTE
			{"roles":["GROUP_OWNER","ORG_OWNER"]}   | CANNOT_ADD_ORG_ROLE
			{"roles":["GROUP_OWNER","group_owner"]} | INVALID_ENUM_VALUE
			{"roles":"GROUP_OWNER"}                 | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void changesNothingWhereRolesAreRefused(String body, String code) {
		Response response = patch(body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void answersUnknownIdWithNotFound(Api api) {
		Response response = this.atlas.patch(this.acme.projectOwner(),
				api.webInvites(this.acme) + "/690000000000000000000fff", ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(patch(ROLES)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.lifecycle.accept(new InvitationId(this.id));

		assertThat(patch(ROLES)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersInvitationToAnotherProjectWithNotFound() {
		Response response = this.atlas.patch(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/invites/" + this.id, ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToTheOrganizationWithNotFound() {
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].id")
			.get(0);

		Response response = this.atlas.patch(this.acme.orgOwner(), this.acme.webInvites() + "/" + toOrganization,
				ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toOrganization);
	}

	private Response patch(String body) {
		return this.atlas.patch(this.acme.projectOwner(), this.acme.webInvites() + "/" + this.id, body);
	}

	private Response get() {
		return this.atlas.get(this.acme.projectOwner(), this.acme.webInvites() + "/" + this.id);
	}

}
