package io.mockatlas.invitation;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * What both kinds of invitation are made with; none of it ever changes.
 *
 * @param id the invitation's id
 * @param username the e-mail address of the person invited, in lower case
 * @param inviterUsername who invites: the public key of an API key (recorded)
 * @param validity how long it stands
 */
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
		value = "`inviterUsername` is the public key of the API key that invites.")
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
		value = "`inviterUsername` of an invitation by a service account is its client id.")
public record InvitationHeader(InvitationId id, String username, String inviterUsername, Validity validity) {
}
