package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of an organization.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record OrgId(String value) implements Serializable {

	public OrgId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
