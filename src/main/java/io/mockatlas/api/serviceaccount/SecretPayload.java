package io.mockatlas.api.serviceaccount;

import io.mockatlas.credential.SecretRequest;
import org.jspecify.annotations.Nullable;

/**
 * Request body that adds a secret to a service account.
 */
record SecretPayload(@Nullable Integer secretExpiresAfterHours) {

	SecretRequest request() {
		return new SecretRequest(this.secretExpiresAfterHours, false);
	}

}
