package io.mockatlas.control.mail;

import io.mockatlas.objectid.ObjectIds;

/**
 * ID of a message, different from that of its invitation.
 *
 * @param value 24 hex digits in lower case
 */
record MessageId(String value) {

	public MessageId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
