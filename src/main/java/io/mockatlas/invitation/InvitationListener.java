package io.mockatlas.invitation;

/**
 * A bean that is told what happens to invitations.
 */
public interface InvitationListener {

	/**
	 * Something happened, in the transaction that is under way: it may still be rolled
	 * back.
	 * @param event what happened
	 */
	void hear(InvitationEvent event);

}
