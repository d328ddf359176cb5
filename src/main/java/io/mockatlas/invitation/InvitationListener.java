package io.mockatlas.invitation;

/**
 * Listener for invitation events.
 */
public interface InvitationListener {

	/**
	 * Handles an event within the transaction of the change, which may still roll back.
	 * @param event the event
	 */
	void onInvitationEvent(InvitationEvent event);

}
