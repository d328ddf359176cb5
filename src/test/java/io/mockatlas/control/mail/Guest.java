package io.mockatlas.control.mail;

import java.util.List;
import java.util.Map;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.objectid.ObjectIds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody to be invited, and how both of Atlas's APIs show them.
 *
 * @param server the running server
 * @param acme where they are to be invited
 * @param username their e-mail address
 */
record Guest(AtlasClient atlas, Acme acme, String username) {

	private static final String SUCCESSOR = "application/vnd.atlas.2025-02-19+json";

	Response act(String id, String action) {
		return new ControlClient(this.atlas).post("/invitations/" + id + "/" + action);
	}

	String invite() {
		return send(this.username, this.acme.invites(), "ORG_MEMBER").json("$.id");
	}

	String inviteToWeb() {
		return send(this.username, this.acme.webInvites(), "GROUP_OWNER").json("$.id");
	}

	Response send(String username, String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, username));
	}

	void assertIsGone(String id) {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + id)).isRefused(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id)).isRefused(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	/**
	 * The person as users resources show them.
	 */
	Response user(String invitationId, String query) {
		return this.atlas.send(this.acme.orgOwner(), "GET",
				"/api/atlas/v2/orgs/" + this.acme.id() + "/users/" + ObjectIds.next(invitationId) + query, null,
				"Accept", SUCCESSOR);
	}

	List<String> users(String query) {
		return this.atlas
			.send(this.acme.orgOwner(), "GET", "/api/atlas/v2/orgs/" + this.acme.id() + "/users" + query, null,
					"Accept", SUCCESSOR)
			.<List<Map<String, String>>>json("$.results[*]['id','orgMembershipStatus']")
			.stream()
			.map((user) -> user.get("id") + " " + user.get("orgMembershipStatus"))
			.toList();
	}

	String outcome(String id, String status, String membership) {
		return """
				{
				  "invitationId": "%s",
				  "status": "%s",
				  "orgId": "%s",
				  "username": "%s",
				  "userId": "%s",
				  "orgMembershipStatus": "%s"
				}
				""".formatted(id, status, this.acme.id(), this.username, ObjectIds.next(id), membership);
	}

	static String problem(String id, String action, String detail, String status) {
		return """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "%s",
				  "instance": "/_mockatlas/invitations/%s/%s",
				  "invitationStatus": "%s"
				}
				""".formatted(detail.formatted(id), id, action, status);
	}

}
