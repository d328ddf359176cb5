package io.mockatlas.access;

import java.io.Serializable;

import io.mockatlas.objectid.ObjectIds;
import jakarta.persistence.Embeddable;

/**
 * The id of an API key, which is not its public key.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record ApiKeyId(String value) implements Serializable {

	public ApiKeyId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
