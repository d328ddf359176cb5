package io.mockatlas.access;

import java.io.Serializable;

import io.mockatlas.objectid.ObjectIds;
import jakarta.persistence.Embeddable;

/**
 * The id of an API key or a service account, which is not the name it signs in with.
 *
 * @param value 24 hex digits in lower case
 */
@Embeddable
public record ApiUserId(String value) implements Serializable {

	public ApiUserId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
