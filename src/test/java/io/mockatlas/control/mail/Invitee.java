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
 * User to invite to an organization or a project, as shown by both of Atlas's APIs and by
 * the inbox.
 *
 * @param atlas the client that sends the requests
 * @param acme the organization
 * @param username the e-mail address
 */
record Invitee(AtlasClient atlas, Acme acme, String username) {

	private static final String USERS_ACCEPT = "application/vnd.atlas.2025-02-19+json";

	static Invitee of(AtlasClient atlas, Acme acme) {
		return new Invitee(atlas, acme, acme.id() + "@example.com");
	}

	ControlClient control() {
		return new ControlClient(this.atlas);
	}

	/**
	 * Accepts, declines or expires an invitation.
	 * @param invitationId the ID of the invitation
	 * @param action the last segment of the path
	 */
	Response perform(String invitationId, String action) {
		return control().post("/invitations/" + invitationId + "/" + action);
	}

	/**
	 * Invites the invitee to the organization. Returns the ID of the invitation.
	 */
	String invite() {
		return createInvitation(this.username, this.acme.invites(), "ORG_MEMBER").json("$.id");
	}

	/**
	 * Invites the invitee to acme-web. Returns the ID of the invitation.
	 */
	String inviteToWeb() {
		return createInvitation(this.username, this.acme.webInvites(), "GROUP_OWNER").json("$.id");
	}

	Response createInvitation(String username, String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, username));
	}

	void assertInvitationDoesNotExist(String id) {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + id)).isRejected(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id)).isRejected(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	/**
	 * Returns the invitee in the users resource.
	 */
	Response user(String invitationId, String query) {
		return this.atlas.send(this.acme.orgOwner(), "GET",
				"/api/atlas/v2/orgs/" + this.acme.id() + "/users/" + ObjectIds.next(invitationId) + query, null,
				"Accept", USERS_ACCEPT);
	}

	/**
	 * Returns the ID and the membership status of each user of the organization.
	 */
	List<String> users(String query) {
		return this.atlas
			.send(this.acme.orgOwner(), "GET", "/api/atlas/v2/orgs/" + this.acme.id() + "/users" + query, null,
					"Accept", USERS_ACCEPT)
			.<List<Map<String, String>>>json("$.results[*]['id','orgMembershipStatus']")
			.stream()
			.map((user) -> user.get("id") + " " + user.get("orgMembershipStatus"))
			.toList();
	}

	/**
	 * Returns the response to an action on an invitation to the organization.
	 */
	String outcome(String id, String status, String membershipStatus) {
		return """
				{
				  "invitationId": "%s",
				  "status": "%s",
				  "orgId": "%s",
				  "username": "%s",
				  "userId": "%s",
				  "orgMembershipStatus": "%s"
				}
				""".formatted(id, status, this.acme.id(), this.username, ObjectIds.next(id), membershipStatus);
	}

	/**
	 * Returns the problem of an action on an invitation that is not pending.
	 */
	static String notFound(String id, String action, String detail, String status) {
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

	/**
	 * Returns all messages to the invitee.
	 */
	Response inbox() {
		return control().get("/inbox?to=" + this.username);
	}

	/**
	 * Returns a field of all messages to the invitee, newest first.
	 */
	List<String> messages(String field) {
		return inbox().json("$.messages[*]." + field);
	}

	/**
	 * Returns the path of a link in the newest message.
	 */
	String link(InvitationReply reply) {
		String url = messages((reply == InvitationReply.ACCEPT) ? "acceptUrl" : "declineUrl").get(0);
		return url.substring(url.indexOf("/mail/"));
	}

	Response open(InvitationReply reply) {
		return control().get(link(reply));
	}

	Response submit(InvitationReply reply) {
		return control().post(link(reply));
	}

	/**
	 * Returns the membership statuses in the users resource of the organization.
	 */
	List<String> membershipStatuses() {
		return this.atlas
			.send(this.acme.orgOwner(), "GET",
					"/api/atlas/v2/orgs/" + this.acme.id() + "/users?username=" + this.username
							+ "&orgMembershipStatuses=ACTIVE&orgMembershipStatuses=PENDING"
							+ "&orgMembershipStatuses=INVITATION_EXPIRED&orgMembershipStatuses=INVITATION_REJECTED",
					null, "Accept", USERS_ACCEPT)
			.json("$.results[*].orgMembershipStatus");
	}

}
