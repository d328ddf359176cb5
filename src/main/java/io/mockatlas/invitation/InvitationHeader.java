package io.mockatlas.invitation;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Immutable part common to both kinds of invitations.
 *
 * @param id the invitation's ID
 * @param username the invitee's e-mail address, in lower case
 * @param inviterUsername the inviter: the public key of an API key (recorded)
 * @param validity the validity period
 */
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
		value = "`inviterUsername` is the public key of the API key that invites.")
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
		value = "`inviterUsername` of an invitation by a service account is its client id.")
public record InvitationHeader(InvitationId id, String username, String inviterUsername, Validity validity) {

	/**
	 * Returns the header of another invitation of the same invitee, by the same inviter
	 * and with the same validity.
	 * @param id the ID of the other invitation
	 * @return the header
	 */
	public InvitationHeader withId(InvitationId id) {
		return new InvitationHeader(id, this.username, this.inviterUsername, this.validity);
	}

}
