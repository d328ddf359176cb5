package io.mockatlas.access;

import java.util.List;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What an API key is to be: to make one, both are needed; to change one, what is left out
 * is kept (documented).
 *
 * @param description what it is for
 * @param roles its roles, in the organization or on the project
 */
public record ApiKeyRequest(@Nullable String description, @Nullable List<String> roles) {

	/**
	 * The description, which a new key must have.
	 */
	String requiredDescription() {
		if (this.description == null || this.description.isBlank()) {
			throw ErrorCode.API_KEY_REQUIRES_DESCRIPTION.exception();
		}
		if (this.description.length() > ApiKey.MAX_DESCRIPTION || !isText(this.description)) {
			throw ErrorCode.INVALID_API_KEY_DESC.exception(ApiKey.MAX_DESCRIPTION);
		}
		return this.description;
	}

	/**
	 * The roles, of which a key has at least one.
	 */
	List<String> requiredRoles() {
		return required(this.roles);
	}

	/**
	 * Refuses a change that changes nothing.
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

	/**
	 * Not every database keeps NUL, nor half a character.
	 */
	private static boolean isText(String text) {
		return text.codePoints().noneMatch((point) -> point == 0 || Character.getType(point) == Character.SURROGATE);
	}

}
