package io.mockatlas.seed.validation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.credential.secret.SecretValue;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the service accounts of one organization.
 */
final class ServiceAccountValidator {

	/**
	 * Default expiry of a secret: later than any time that the clock can show.
	 */
	private static final Instant END = Instant.parse("2107-01-01T00:00:00Z");

	private static final int MAX_MASKED = 64;

	private final SeedValidator validator;

	private final Organization organization;

	private final SeedReferences references;

	private final AccessListValidator accessLists;

	ServiceAccountValidator(SeedValidator validator, Organization organization, SeedReferences references) {
		this.validator = validator;
		this.organization = organization;
		this.references = references;
		this.accessLists = new AccessListValidator(validator);
	}

	void validate(Seed.ServiceAccount written, SourceLocation at) {
		SourceLocation of = at.field("name");
		String name = text((written.name() != null) ? written.name() : written.clientId(), of, ServiceAccount.MAX_NAME);
		ApiUserId id = id(written.clientId(), name, at);
		String description = text(Objects.requireNonNullElse(written.description(), name), at.field("description"),
				ServiceAccount.MAX_DESCRIPTION);
		ServiceAccount account = new ServiceAccount(id, this.organization, name, description,
				timeOf(written.createdAt(), at.field("createdAt")));
		SourceLocation roles = at.field("roles");
		Seed.Roles given = roles.required(written.roles());
		account.update(this.validator.roles().ofOrganization(given.orgRoles(), roles.field("orgRoles")),
				this.references.grants(given.groupRoleAssignments(), roles.field("groupRoleAssignments")));
		List<Seed.Secret> secrets = Objects.requireNonNullElse(written.secrets(), List.of());
		if (secrets.size() > ServiceAccount.MAX_SECRETS) {
			throw at.field("secrets")
				.error("exceed the limit of " + ServiceAccount.MAX_SECRETS + " for each service account");
		}
		at.field("secrets").each(secrets, (secret, place) -> add(account, secret, place));
		this.validator.validated().serviceAccounts().add(account);
		this.accessLists.validate(id, written.accessList(), at.field("accessList"));
	}

	private ApiUserId id(@Nullable String clientId, String name, SourceLocation at) {
		SourceLocation of = at.field("clientId");
		ApiUserId id = (clientId != null)
				? new ClientId(clientId).userId()
					.orElseThrow(() -> of.error(
							"malformed client id " + clientId + ", must be mdb_sa_id_ and 24 hex digits in lower case"))
				: new ApiUserId(SeedIds.derived(SeedIds.Kind.SERVICE_ACCOUNT, this.organization.id().value(), name));
		this.validator.unique().add("client id", ClientId.of(id).value(), of);
		this.validator.unique().add("id of an API key or a service account", id.value(), of);
		return id;
	}

	private void add(ServiceAccount account, Seed.Secret written, SourceLocation at) {
		SecretValue value = value(written, at);
		int number = account.secrets().size();
		SecretId id = new SecretId((written.id() != null) ? SeedIds.valid(written.id(), at.field("id"))
				: SeedIds.derived(SeedIds.Kind.SECRET, account.clientId().value(), String.valueOf(number)));
		this.validator.unique().add("secret id", id.value(), at.field("id"));
		Instant createdAt = timeOf(written.createdAt(), at.field("createdAt"));
		Instant expiresAt = Objects.requireNonNullElse(at.field("expiresAt").instant(written.expiresAt()), END);
		if (!expiresAt.isAfter(createdAt)) {
			throw at.field("expiresAt").error("must be after createdAt, which is " + createdAt);
		}
		Instant lastUsedAt = at.field("lastUsedAt").instant(written.lastUsedAt());
		account.add(id, value, createdAt, expiresAt).use(lastUsedAt);
	}

	/**
	 * Returns the stored form of a secret: computed from the secret, or as exported
	 * elsewhere.
	 */
	private static SecretValue value(Seed.Secret written, SourceLocation at) {
		SourceLocation masked = at.field("maskedSecretValue");
		if (written.secretHash() != null) {
			if (written.secret() != null) {
				throw at.field("secretHash").error("cannot be combined with secret");
			}
			if (!SecretHash.isValid(written.secretHash())) {
				throw at.field("secretHash").error("is not a hash of a secret");
			}
			return new SecretValue(new SecretHash(written.secretHash()), masked
				.text(Objects.requireNonNullElse(written.maskedSecretValue(), SecretValue.HIDDEN), MAX_MASKED));
		}
		SourceLocation of = at.field("secret");
		String secret = of.required(written.secret());
		if (!SecretValue.isValid(secret)) {
			throw of.error("must be mdb_sa_sk_ and 16 to 118 letters, digits, '_' and '-'");
		}
		if (written.maskedSecretValue() != null) {
			throw masked.error("requires secretHash");
		}
		return SecretValue.of(secret);
	}

	private Instant timeOf(@Nullable String written, SourceLocation at) {
		return Objects.requireNonNullElse(at.past(written, this.validator.validated().latest()),
				this.validator.validated().now());
	}

	private static String text(@Nullable String written, SourceLocation at, int maxLength) {
		String text = at.text(written, maxLength);
		if (!ServiceAccount.isText(text, maxLength)) {
			throw at.error("must consist of letters, digits, spaces and -_.,'");
		}
		return text;
	}

}
