package io.mockatlas.credential.secret;

import java.io.Serializable;

import io.mockatlas.objectid.ObjectIds;
import jakarta.persistence.Embeddable;

/**
 * ID of a secret of a service account.
 *
 * @param value 24 lower-case hex digits
 */
@Embeddable
public record SecretId(String value) implements Serializable {

	public SecretId {
		ObjectIds.requireValid(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
