package io.mockatlas.invitation;

/**
 * Receives the events of invitations.
 */
public interface InvitationListener {

	/**
	 * Called in the transaction of the change, which may still be rolled back.
	 * @param event the event
	 */
	void onInvitationEvent(InvitationEvent event);

}
