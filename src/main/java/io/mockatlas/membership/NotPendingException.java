package io.mockatlas.membership;

import io.mockatlas.invitation.InvitationId;

/**
 * Exception for an invitation that is not pending, with its outcome.
 */
public final class NotPendingException extends RuntimeException {

	private final InvitationOutcome outcome;

	NotPendingException(InvitationId id, InvitationOutcome outcome) {
		super("Invitation " + id + " " + outcome.words() + ".");
		this.outcome = outcome;
	}

	/**
	 * Returns the outcome, as far as the state contains it.
	 * @return the outcome
	 */
	public InvitationOutcome outcome() {
		return this.outcome;
	}

}
