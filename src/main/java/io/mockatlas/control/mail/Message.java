package io.mockatlas.control.mail;

import java.time.Instant;

import io.mockatlas.invitation.InvitationSnapshot;

/**
 * Message to one invitee about one invitation.
 *
 * @param id the ID
 * @param token the token in its links
 * @param noted the stored status, from events of the invitation
 * @param invitation the invitation as of the message's creation; once its project is
 * deleted, without the project's ID
 * @param grants the teams and the roles on projects that come with the invitation
 */
record Message(MessageId id, LinkToken token, MessageStatus noted, InvitationSnapshot invitation,
		MessageGrants grants) {

	/**
	 * Returns the status of the invitation. No event reports that an invitation expires
	 * over time, or that it is deleted with its project; both are derived here.
	 */
	MessageStatus status(Instant now) {
		if (this.noted != MessageStatus.PENDING) {
			return this.noted;
		}
		if (this.invitation.projectName() != null && this.invitation.project() == null) {
			return MessageStatus.WITHDRAWN;
		}
		return (now.isBefore(this.invitation.validity().expiresAt())) ? MessageStatus.PENDING : MessageStatus.EXPIRED;
	}

	String acceptUrl(String host) {
		return this.token.url(host, InvitationReply.ACCEPT);
	}

	String declineUrl(String host) {
		return this.token.url(host, InvitationReply.DECLINE);
	}

}
