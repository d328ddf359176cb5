package io.mockatlas.credential;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Request to create or update a service account. Creation requires all attributes; an
 * update keeps omitted attributes (documented).
 *
 * @param name the name
 * @param description the description
 * @param roles the roles in the organization or on the project
 */
public record ServiceAccountRequest(@Nullable String name, @Nullable String description, @Nullable List<String> roles) {

	String requiredName() {
		return text(this.name, "name", ServiceAccount.MAX_NAME);
	}

	String requiredDescription() {
		return text(this.description, "description", ServiceAccount.MAX_DESCRIPTION);
	}

	/**
	 * Returns the roles, of which an account requires at least one.
	 */
	List<String> requiredRoles() {
		if (this.roles == null || this.roles.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("roles");
		}
		return this.roles;
	}

	/**
	 * Updates the name and the description of an account; keeps omitted attributes.
	 */
	void describe(ServiceAccount account) {
		String newName = (this.name != null) ? requiredName() : account.name();
		String newDescription = (this.description != null) ? requiredDescription() : account.description();
		account.rename(newName);
		account.describe(newDescription);
	}

	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A name or description of a service account outside its limits is 400 `INVALID_ATTRIBUTE`.")
	private static String text(@Nullable String text, String attribute, int maxLength) {
		if (text == null || text.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
		}
		if (!ServiceAccount.isText(text, maxLength)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(attribute);
		}
		return text;
	}

}
