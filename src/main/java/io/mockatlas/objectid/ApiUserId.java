package io.mockatlas.objectid;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * ID of an API key or a service account, distinct from its username.
 *
 * @param value 24 lower-case hex digits
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
