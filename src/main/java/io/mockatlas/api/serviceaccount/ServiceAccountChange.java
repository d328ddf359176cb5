package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.credential.ServiceAccountRequest;
import org.jspecify.annotations.Nullable;

/**
 * Request body that updates a service account.
 */
record ServiceAccountChange(@Nullable String name, @Nullable String description, @Nullable List<String> roles) {

	ServiceAccountRequest request() {
		return new ServiceAccountRequest(this.name, this.description, this.roles);
	}

}
