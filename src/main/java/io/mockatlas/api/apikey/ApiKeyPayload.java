package io.mockatlas.api.apikey;

import java.util.List;

import io.mockatlas.credential.ApiKeyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Request body that creates or updates an API key.
 */
public record ApiKeyPayload(@Nullable String desc, @Nullable List<String> roles) {

	/**
	 * Returns the request to the service.
	 * @return the request
	 */
	public ApiKeyRequest request() {
		return new ApiKeyRequest(this.desc, this.roles);
	}

}
