package io.mockatlas.seed.validation;

import java.util.Objects;
import java.util.regex.Pattern;

import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.secret.Ha1;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the API keys of an organization, including their access lists.
 */
final class ApiKeyValidator {

	private static final int MAX_KEY = 64;

	private static final Pattern PUBLIC_KEY = Pattern.compile("[A-Za-z0-9._-]+");

	private final SeedValidator validator;

	private final Organization organization;

	private final SeedReferences references;

	private final AccessListValidator accessLists;

	private @Nullable String first;

	ApiKeyValidator(SeedValidator validator, Organization organization, SeedReferences references) {
		this.validator = validator;
		this.organization = organization;
		this.references = references;
		this.accessLists = new AccessListValidator(validator);
	}

	/**
	 * Returns the public key of the organization's first API key, if it has any.
	 */
	@Nullable String firstPublicKey() {
		return this.first;
	}

	void validate(Seed.ApiKey written, SourceLocation at) {
		String publicKey = publicKey(written, at.field("publicKey"));
		this.first = Objects.requireNonNullElse(this.first, publicKey);
		ApiKey.Credentials credentials = credentials(publicKey, written, at);
		String description = at.field("desc")
			.text(Objects.requireNonNullElse(written.desc(), publicKey), ApiKey.MAX_DESCRIPTION);
		SourceLocation rolesAt = at.field("roles");
		Seed.Roles roles = rolesAt.required(written.roles());
		ApiUserId id = new ApiUserId(this.validator.ids().reserve(SeedIds.Kind.API_KEY, written.id(), at, publicKey));
		this.validator.unique().add("id of an API key or a service account", id.value(), at);
		ApiKey key = new ApiKey(id, this.organization, credentials, description,
				Objects.requireNonNullElse(
						at.field("createdAt").past(written.createdAt(), this.validator.validated().latest()),
						this.organization.createdAt()));
		key.update(this.validator.roles().ofOrganization(roles.orgRoles(), rolesAt.field("orgRoles")),
				this.references.grants(roles.groupRoleAssignments(), rolesAt.field("groupRoleAssignments")));
		this.validator.validated().apiKeys().add(key);
		this.accessLists.validate(id, written.accessList(), at.field("accessList"));
	}

	private String publicKey(Seed.ApiKey written, SourceLocation at) {
		String publicKey = at.text(written.publicKey(), MAX_KEY);
		if (!PUBLIC_KEY.matcher(publicKey).matches()) {
			throw at.error("must consist of letters, digits, '.', '_' and '-'");
		}
		this.validator.unique().add("public key", publicKey, at);
		return publicKey;
	}

	/**
	 * Validates the private key, or its hash and tail.
	 */
	private static ApiKey.Credentials credentials(String publicKey, Seed.ApiKey written, SourceLocation at) {
		if (written.ha1() == null) {
			if (written.privateKeyTail() != null) {
				throw at.field("privateKeyTail").error("requires ha1");
			}
			if (written.privateKey() == null) {
				throw at.field("privateKey").error("is required unless ha1 is set");
			}
			return new ApiKey.Credentials(publicKey,
					at.field("privateKey").text(written.privateKey(), SeedValidator.MAX_NAME));
		}
		if (written.privateKey() != null) {
			throw at.field("ha1").error("cannot be combined with privateKey");
		}
		if (!Ha1.isValid(written.ha1())) {
			throw at.field("ha1").error("must be 32 hex digits in lower case");
		}
		String tail = Objects.requireNonNullElse(written.privateKeyTail(), ApiKey.NO_TAIL);
		if (tail.length() != ApiKey.TAIL || tail.chars().anyMatch(Character::isISOControl)) {
			throw at.field("privateKeyTail").error("must be the last " + ApiKey.TAIL + " characters of a private key");
		}
		return new ApiKey.Credentials(publicKey, written.ha1(), tail);
	}

}
