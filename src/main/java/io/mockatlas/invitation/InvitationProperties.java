package io.mockatlas.invitation;

import io.mockatlas.settings.Choice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is assumed about invitations.
 *
 * @param duplicateInvitationStatus what a second invitation of somebody whose first one
 * still stands is answered with: 409, or 200 with the standing one
 * @param listExpired whether lists hold invitations that have expired too
 */
@ConfigurationProperties("mockatlas")
record InvitationProperties(@DefaultValue("409") int duplicateInvitationStatus,
		@DefaultValue("false") boolean listExpired) {

	InvitationProperties {
		Choice.of("mockatlas.duplicate-invitation-status", duplicateInvitationStatus, 409, 200);
	}

	boolean standingAnswersDuplicate() {
		return this.duplicateInvitationStatus == 200;
	}

}
