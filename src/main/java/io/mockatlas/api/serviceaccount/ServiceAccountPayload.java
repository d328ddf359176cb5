package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.credential.SecretRequest;
import io.mockatlas.credential.ServiceAccountRequest;
import org.jspecify.annotations.Nullable;

/**
 * Request body that creates a service account.
 */
public record ServiceAccountPayload(@Nullable String name, @Nullable String description, @Nullable List<String> roles,
		@Nullable Integer secretExpiresAfterHours, @Nullable Boolean withoutInitialSecret) {

	/**
	 * Returns the request for the account itself.
	 * @return the request
	 */
	public ServiceAccountRequest request() {
		return new ServiceAccountRequest(this.name, this.description, this.roles);
	}

	/**
	 * Returns the request for the first secret of a new account.
	 * @return the request
	 */
	public SecretRequest firstSecret() {
		return new SecretRequest(this.secretExpiresAfterHours, Boolean.TRUE.equals(this.withoutInitialSecret));
	}

}
