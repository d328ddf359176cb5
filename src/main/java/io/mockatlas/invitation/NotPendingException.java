package io.mockatlas.invitation;

/**
 * An invitation that nobody can answer any more, and why.
 */
public final class NotPendingException extends RuntimeException {

	private final InvitationFate fate;

	NotPendingException(InvitationId id, InvitationFate fate) {
		super("Invitation " + id + " " + fate.words() + ".");
		this.fate = fate;
	}

	/**
	 * What became of it, as far as the state tells.
	 * @return its fate
	 */
	public InvitationFate fate() {
		return this.fate;
	}

}
