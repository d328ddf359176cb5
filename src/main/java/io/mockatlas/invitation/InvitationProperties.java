package io.mockatlas.invitation;

import io.mockatlas.evidence.Choice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for assumed behaviour of invitations.
 *
 * @param duplicateInvitationStatus status of the response to an invitation of a user
 * whose invitation is pending: 409, or 200 with the pending invitation
 * @param listExpired whether lists include expired invitations
 */
@ConfigurationProperties("mockatlas")
record InvitationProperties(@DefaultValue("409") int duplicateInvitationStatus,
		@DefaultValue("false") boolean listExpired) {

	InvitationProperties {
		Choice.of("mockatlas.duplicate-invitation-status", duplicateInvitationStatus, 409, 200);
	}

	boolean returnsPendingOnDuplicate() {
		return this.duplicateInvitationStatus == 200;
	}

}
