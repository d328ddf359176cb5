package io.mockatlas.invitation;

/**
 * What both kinds of invitation are made with; none of it ever changes.
 *
 * @param id the invitation's id
 * @param username the e-mail address of the person invited, in lower case
 * @param inviterUsername who invites: the public key of an API key (recorded)
 * @param validity how long it stands
 */
public record Draft(InvitationId id, String username, String inviterUsername, Validity validity) {
}
