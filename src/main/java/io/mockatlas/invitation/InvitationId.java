package io.mockatlas.invitation;

import java.io.Serializable;

import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.UserId;

/**
 * ID of an invitation. Invitations to organizations and to projects share one ID space
 * (documented).
 *
 * @param value 24 hex digits in lower case
 */
public record InvitationId(String value) implements Serializable {

	public InvitationId {
		ObjectIds.requireValid(value);
	}

	/**
	 * Returns the ID of the invitee as a pending user, which is one more.
	 */
	public UserId userId() {
		return new UserId(ObjectIds.next(this.value));
	}

	/**
	 * Returns the ID of the invitation with the given pending user.
	 */
	static InvitationId of(UserId user) {
		return new InvitationId(ObjectIds.previous(user.value()));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
