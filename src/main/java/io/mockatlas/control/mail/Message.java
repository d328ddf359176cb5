package io.mockatlas.control.mail;

import java.time.Instant;

import io.mockatlas.invitation.InvitationSnapshot;

/**
 * What one person was written about one invitation.
 *
 * @param id the id
 * @param token what its links end with
 * @param noted what was heard of the invitation since
 * @param invitation the invitation as it was then; once its project is deleted, without
 * the project's id
 */
record Message(MessageId id, LinkToken token, MessageStatus noted, InvitationSnapshot invitation) {

	/**
	 * What became of the invitation. That time passes is heard of by nobody, and neither
	 * is the end of an invitation that goes with its project.
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
