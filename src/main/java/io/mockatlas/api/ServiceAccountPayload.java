package io.mockatlas.api;

import java.util.List;

import io.mockatlas.access.SecretRequest;
import io.mockatlas.access.ServiceAccountRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a service account, or to give it a secret. Each reads
 * what it needs.
 */
record ServiceAccountPayload(@Nullable String name, @Nullable String description, @Nullable List<String> roles,
		@Nullable Integer secretExpiresAfterHours, @Nullable Boolean withoutInitialSecret) {

	ServiceAccountRequest request() {
		return new ServiceAccountRequest(this.name, this.description, this.roles);
	}

	/**
	 * The first secret of a new account.
	 */
	SecretRequest firstSecret() {
		return new SecretRequest(this.secretExpiresAfterHours, Boolean.TRUE.equals(this.withoutInitialSecret));
	}

	/**
	 * One more secret.
	 */
	SecretRequest secret() {
		return new SecretRequest(this.secretExpiresAfterHours, false);
	}

}
