package io.mockatlas.api.invitation;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Updates of invitations of both kinds by username: {@code PATCH .../invites}.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class UpdateInvitesTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private final InviteKind kind;

	private final InviteClient invites;

	private final Response created;

	private final String id;

	UpdateInvitesTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
		this.kind = kind;
		this.invites = new InviteClient(atlas, kind, acme);
		this.created = this.invites.create(kind.fullRequest(acme, "ada@example.com"));
		this.id = this.created.json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED,
			of = "roles are replaced; ID, times and inviter stay, also if another caller updates")
	void replacesRolesAndKeepsOtherAttributes(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = replaceRoles(api, "ada@example.com");

		assertThat(response).isExactly(200, this.created.body().replace(this.kind.roles(), this.kind.newRoles()));
		assertThat(response).hasHeadersOf(api);
		assertThat(this.invites.get(this.id)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void findsUsernameInAnyCase(Api api) {
		Response response = replaceRoles(api, "ADA@Example.com");

		assertThat(response).isExactly(200, this.created.body().replace(this.kind.roles(), this.kind.newRoles()));
		assertThat(this.invites.get(this.id)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"username":"ada@example.com"}""", """
			{"username":"ada@example.com","roles":null,"teamIds":null,"groupRoleAssignments":null,"other":true}""" })
	@TestEvidence(value = ASSUMED, of = "attributes that are missing or null stay")
	void keepsMissingAttributes(String body) {
		assertThat(this.invites.update(body)).isExactly(200, this.created.body());
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"roles":["%s"]}""", """
			{"roles":["%s"],"username":""}""", """
			{"roles":["%s"],"username":null}""" })
	@TestEvidence(DOCUMENTED)
	void requiresUsername(String template) {
		Response response = this.invites.update(template.formatted(this.kind.ownerRole()));

		InviteErrors.assertMissingAttribute(response, "username");
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsEmptyRoles() {
		Response response = this.invites.update("""
				{"roles":[],"username":"ada@example.com"}""");

		InviteErrors.assertMissingAttribute(response, "roles");
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void rejectsUsernameWithoutInvitation(Api api) {
		Response response = this.invites.on(api).update(offerOwnerRole("nobody@example.com"));

		InviteErrors.assertUsernameNotFound(response, "nobody@example.com");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsExpiredInvitation() {
		this.clock.shiftBy(Duration.ofDays(31));

		Response response = this.invites.update(offerOwnerRole("ada@example.com"));

		InviteErrors.assertUsernameNotFound(response, "ada@example.com");
	}

	private Response replaceRoles(Api api, String username) {
		return this.atlas.patch(this.acme.orgOwner(), this.invites.on(api).path(), """
				{"roles":[%s],"username":"%s"}""".formatted(this.kind.newRoles(), username));
	}

	private String offerOwnerRole(String username) {
		return """
				{"roles":["%s"],"username":"%s"}""".formatted(this.kind.ownerRole(), username);
	}

}
