package io.mockatlas.invitation;

import java.io.Serializable;

import io.mockatlas.objectid.ObjectIds;

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

	@Override
	public String toString() {
		return this.value;
	}

}
