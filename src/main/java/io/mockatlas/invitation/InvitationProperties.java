package io.mockatlas.invitation;

import io.mockatlas.evidence.AllowedValues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for assumed behaviour of invitations.
 *
 * @param duplicateInvitationStatus status for a second invitation of an invitee whose
 * invitation is pending: {@code 409}, or {@code 200} with the pending invitation
 * @param listExpired {@code true} includes expired invitations in lists
 */
@ConfigurationProperties("mockatlas")
record InvitationProperties(@DefaultValue("409") int duplicateInvitationStatus,
		@DefaultValue("false") boolean listExpired) {

	InvitationProperties {
		AllowedValues.of("mockatlas.duplicate-invitation-status", duplicateInvitationStatus, 409, 200);
	}

	boolean returnsPendingOnDuplicate() {
		return this.duplicateInvitationStatus == 200;
	}

}
