package io.mockatlas.control.mail;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;

/**
 * Somebody who is written to.
 *
 * @param server the running server
 * @param acme where they are to be invited
 * @param username their e-mail address
 */
record Addressee(AtlasClient atlas, Acme acme, String username) {

	static Addressee of(AtlasClient atlas, Acme acme) {
		return new Addressee(atlas, acme, acme.id() + "@example.com");
	}

	String invite() {
		return invite(this.acme.invites(), "ORG_MEMBER");
	}

	String inviteToWeb() {
		return invite(this.acme.webInvites(), "GROUP_OWNER");
	}

	private String invite(String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, this.username)).json("$.id");
	}

	ControlClient control() {
		return new ControlClient(this.atlas);
	}

	/**
	 * All messages to them.
	 */
	Response inbox() {
		return control().get("/inbox?to=" + this.username);
	}

	/**
	 * A field of all messages to them, the newest first.
	 */
	List<String> each(String field) {
		return inbox().json("$.messages[*]." + field);
	}

	/**
	 * The path of the newest message's link.
	 */
	String link(InvitationReply reply) {
		String url = each((reply == InvitationReply.ACCEPT) ? "acceptUrl" : "declineUrl").get(0);
		return url.substring(url.indexOf("/mail/"));
	}

	Response open(InvitationReply reply) {
		return control().get(link(reply));
	}

	Response press(InvitationReply reply) {
		return control().post(link(reply));
	}

	/**
	 * How they stand to the organization, as users resources say it.
	 */
	List<String> standing() {
		return this.atlas
			.send(this.acme.orgOwner(), "GET",
					"/api/atlas/v2/orgs/" + this.acme.id() + "/users?username=" + this.username
							+ "&orgMembershipStatuses=ACTIVE&orgMembershipStatuses=PENDING"
							+ "&orgMembershipStatuses=INVITATION_EXPIRED&orgMembershipStatuses=INVITATION_REJECTED",
					null, "Accept", "application/vnd.atlas.2025-02-19+json")
			.json("$.results[*].orgMembershipStatus");
	}

}
