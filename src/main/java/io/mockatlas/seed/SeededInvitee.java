package io.mockatlas.seed;

/**
 * Somebody invited, and where a seed says so.
 *
 * @param at the place of the invitation
 * @param status what became of it
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
