package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of a federation.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record FederationSettingsId(String value) implements Serializable {

	public FederationSettingsId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
