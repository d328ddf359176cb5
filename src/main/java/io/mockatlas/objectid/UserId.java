package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of a user.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record UserId(String value) implements Serializable {

	public UserId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
