package io.mockatlas.credential;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Request to create or update an API key. Creation requires both attributes; an update
 * keeps omitted attributes (documented).
 *
 * @param description the description
 * @param roles the roles in the organization or on the project
 */
public record ApiKeyRequest(@Nullable String description, @Nullable List<String> roles) {

	/**
	 * Returns the validated description, which a new key requires.
	 */
	String requiredDescription() {
		if (this.description == null || this.description.isBlank()) {
			throw ErrorCode.API_KEY_REQUIRES_DESCRIPTION.exception();
		}
		if (this.description.length() > ApiKey.MAX_DESCRIPTION) {
			throw ErrorCode.INVALID_API_KEY_DESC.exception(ApiKey.MAX_DESCRIPTION);
		}
		return this.description;
	}

	/**
	 * Returns the roles, of which a key requires at least one.
	 */
	List<String> requiredRoles() {
		return required(this.roles);
	}

	/**
	 * Rejects an update without attributes.
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "PATCH of a key with neither `desc` nor `roles` is 400 `MISSING_ONE_OF_ATTRIBUTES`.")
	void requireOne() {
		if (this.description == null && this.roles == null) {
			throw ErrorCode.MISSING_ONE_OF_ATTRIBUTES.exception("desc", "roles");
		}
	}

	static List<String> required(@Nullable List<String> roles) {
		if (roles == null || roles.isEmpty()) {
			throw ErrorCode.MISSING_API_KEY_ROLES.exception();
		}
		return roles;
	}

}
