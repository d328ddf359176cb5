package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of a project, which paths call a group.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record ProjectId(String value) implements Serializable {

	public ProjectId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
