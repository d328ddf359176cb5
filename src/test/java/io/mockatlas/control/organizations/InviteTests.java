package io.mockatlas.control.organizations;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/orgs/{orgId}/invitations} and {@code DELETE
 * /_mockatlas/invitations/{invitationId}}: the rules and errors of Atlas's operations.
 */
@AtlasTest
class InviteTests {

	private static final String UNKNOWN = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	InviteTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
	}

	@Test
	void invitesToOrganizationWithTeamsAndProjectRoles() {
		Response created = invite("""
				{"username":"Eve-%1$s@example.com","roles":["ORG_MEMBER"],"teamIds":["%2$s"],
				"groupRoleAssignments":[{"groupId":"%3$s","roles":["GROUP_OWNER","GROUP_READ_ONLY"]}]}"""
			.formatted(this.acme.id(), this.acme.team().id(), this.acme.webId()));

		String row = """
				{
				  "username": "eve-%1$s@example.com",
				  "status": "PENDING",
				  "userId": "<id>",
				  "invitationId": "<id>",
				  "orgRoles": [ "ORG_MEMBER" ],
				  "groupRoleAssignments": [ {
				    "groupId": "%2$s",
				    "groupName": "acme-web",
				    "roles": [ "GROUP_OWNER", "GROUP_READ_ONLY" ]
				  } ],
				  "teams": [ {
				    "id": "%3$s",
				    "name": "platform"
				  } ],
				  "inviterUsername": "mock-atlas",
				  "createdAt": "<time>",
				  "expiresAt": "<time>"
				}
				""";
		assertThat(created.body()).isEqualTo(row.formatted(this.acme.id(), this.acme.webId(), this.acme.team().id())
			.replaceFirst("<id>", created.json("$.userId"))
			.replaceFirst("<id>", created.json("$.invitationId"))
			.replaceFirst("<time>", created.json("$.createdAt"))
			.replaceFirst("<time>", created.json("$.expiresAt")));
		assertThat(created.status()).isEqualTo(201);
		Response atAtlas = this.atlas.get(this.acme.orgOwner(),
				this.acme.invites() + "/" + created.json("$.invitationId"));
		assertThat(atAtlas.<String>json("$.inviterUsername")).isEqualTo("mock-atlas");
		assertThat(this.control.get("/inbox?to=eve-" + this.acme.id() + "@example.com")
			.<List<String>>json("$.messages[*].invitationId")).containsExactly(created.<String>json("$.invitationId"));
		assertThat(people("").<List<String>>json("$.results[*].invitationId"))
			.containsExactly(created.<String>json("$.invitationId"));
	}

	@Test
	void invitesToProjectAndOrganization() {
		Response created = invite("""
				{"username":"eve@example.com","roles":["GROUP_OWNER"],"groupId":"%s"}""".formatted(this.acme.webId()));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.<String>json("$.groupId")).isEqualTo(this.acme.webId().value());
		assertThat(created.<List<String>>json("$.orgRoles")).isEmpty();
		assertThat(created.<List<String>>json("$.groupRoleAssignments[*].groupName")).containsExactly("acme-web");
		assertThat(created.body()).doesNotContain("userId");
		assertThat(people("").<Integer>json("$.totalCount")).isEqualTo(2);
		assertThat(people("?groupId=" + this.acme.webId()).<List<String>>json("$.results[*].invitationId"))
			.containsExactly(created.<String>json("$.invitationId"));
		assertThat(people("?groupId=" + dataId()).<Integer>json("$.totalCount")).isZero();
	}

	@Test
	void grantsProjectRolesToMember() {
		String id = invite("""
				{"username":"%s@example.com","roles":["ORG_MEMBER"]}""".formatted(this.acme.id()))
			.json("$.invitationId");
		this.control.post("/invitations/" + id + "/accept");

		Response created = invite("""
				{"username":"%s@example.com","roles":["GROUP_OWNER"],"groupId":"%s"}""".formatted(this.acme.id(),
				this.acme.webId()));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.<String>json("$.status")).isEqualTo("ACTIVE");
		assertThat(created.<List<List<String>>>json("$.groupRoleAssignments[*].roles"))
			.containsExactly(List.of("GROUP_OWNER"));
		assertThat(created.<String>json("$.firstName")).isNotEmpty();
		assertThat(created.body()).doesNotContain("invitationId", "expiresAt", "inviterUsername");
	}

	@Test
	void rejectsInvitationAsAtlasDoes() {
		invite("""
				{"username":"eve@example.com","roles":["ORG_MEMBER"]}""");

		assertThat(invite("""
				{"username":"eve@example.com","roles":["ORG_MEMBER"]}""")).isExactly(409, """
				{
				  "title": "Conflict",
				  "status": 409,
				  "detail": "%s",
				  "instance": "/_mockatlas/orgs/%s/invitations",
				  "errorCode": "USER_ALREADY_EXISTS"
				}
				""".formatted(this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"username":"eve@example.com","roles":["ORG_MEMBER"]}""").<String>json("$.detail"), this.acme.id()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"username":"a@b.c","roles":["GROUP_OWNER"],"groupId":"x"}                        | 400
			{"username":"a@b.c","roles":["GROUP_OWNER"],"groupId":"690000000000000000000fff"} | 404
			{"username":"a@b.c","roles":["ORG_MEMBER"],"teamIds":[],"groupId":"690000000000000000000fff"} | 400
			{"username":"a@b.c","roles":["ORG_NONE"]}                                         | 400
			{"username":"a@b.c","role":["ORG_MEMBER"]}                                        | 400
			{"roles":["ORG_MEMBER"]}                                                          | 400
			{}                                                                                | 400
			""")
	void rejectsInvalidInvitation(String body, int status) {
		Response rejected = invite(body);

		assertThat(rejected.status()).isEqualTo(status);
		assertThat(rejected.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(people("").<Integer>json("$.totalCount")).isZero();
	}

	@Test
	void rejectsProjectOfOtherOrganization(AcmeFactory acmes) {
		Acme other = acmes.create();

		Response rejected = invite("""
				{"username":"eve@example.com","roles":["GROUP_OWNER"],"groupId":"%s"}""".formatted(other.webId()));

		assertThat(rejected.status()).isEqualTo(404);
		assertThat(this.atlas.get(other.orgOwner(), other.webInvites()).body()).isEqualTo("[]");
		assertThat(people("?groupId=" + other.webId()).status()).isEqualTo(404);
	}

	@Test
	void cancelsInvitations() {
		invite("""
				{"username":"eve@example.com","roles":["GROUP_OWNER"],"groupId":"%s"}""".formatted(this.acme.webId()));
		List<String> ids = people("").json("$.results[*].invitationId");
		String toProject = people("?groupId=" + this.acme.webId()).json("$.results[0].invitationId");

		assertThat(this.control.delete("/invitations/" + toProject).status()).isEqualTo(204);
		assertThat(people("").<Integer>json("$.totalCount")).isEqualTo(1);
		assertThat(this.control.delete("/invitations/" + toProject)).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "Invitation %1$s does not exist: the id is unknown, or the invitation was accepted, \
				cancelled or replaced.",
				  "instance": "/_mockatlas/invitations/%1$s",
				  "invitationStatus": "UNKNOWN"
				}
				""".formatted(toProject));
		for (String id : ids) {
			this.control.delete("/invitations/" + id);
		}
		assertThat(people("").<Integer>json("$.totalCount")).isZero();
		assertThat(this.control.get("/inbox?orgId=" + this.acme.id()).<List<String>>json("$.messages[*].status"))
			.containsExactly("WITHDRAWN", "WITHDRAWN");
	}

	private String dataId() {
		return this.acme.data().id().value();
	}

	private Response people(String query) {
		return this.control.get("/orgs/" + this.acme.id() + "/people" + query);
	}

	private Response invite(String body) {
		return this.control.post("/orgs/" + this.acme.id() + "/invitations", body);
	}

}
