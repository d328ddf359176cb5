package io.mockatlas.control.mail;

import io.mockatlas.objectid.ObjectIds;

/**
 * The id of a message, which is not that of its invitation.
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
