package io.mockatlas.invitation;

/**
 * An invitation that nobody can answer any more, and why.
 */
public final class NotPendingException extends RuntimeException {

	private final InvitationOutcome outcome;

	NotPendingException(InvitationId id, InvitationOutcome outcome) {
		super("Invitation " + id + " " + outcome.words() + ".");
		this.outcome = outcome;
	}

	/**
	 * What became of it, as far as the state tells.
	 * @return its outcome
	 */
	public InvitationOutcome outcome() {
		return this.outcome;
	}

}
