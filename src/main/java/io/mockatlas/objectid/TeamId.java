package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of a team.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record TeamId(String value) implements Serializable {

	public TeamId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
