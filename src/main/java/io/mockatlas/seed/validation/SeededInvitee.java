package io.mockatlas.seed.validation;

import io.mockatlas.seed.SourceLocation;

/**
 * Invitee with the location of the invitation in the seed.
 *
 * @param at the location of the invitation
 * @param status the status of the invitation
 * @param invited the invitation
 */
record SeededInvitee(SourceLocation at, InvitationStatus status, ValidatedSeed.Invited invited) {

	String username() {
		return this.invited.header().username();
	}

	boolean isToOrganization() {
		return this.invited.scope().project() == null;
	}

	boolean hasDeclined() {
		return this.status == InvitationStatus.REJECTED;
	}

	boolean hasAccepted() {
		return this.status == InvitationStatus.ACCEPTED;
	}

}
