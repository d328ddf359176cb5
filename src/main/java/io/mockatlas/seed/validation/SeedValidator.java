package io.mockatlas.seed.validation;

import java.time.Instant;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.seed.ProgressLog;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.seed.validation.ValidatedSeed.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Validator of a whole seed, which collects the result in a {@link ValidatedSeed}. Does
 * not access the database.
 *
 * @param roles the known roles
 * @param ids the IDs so far
 * @param unique values that must be unique across all organizations
 * @param accounts the accounts and user IDs so far
 * @param validated the validated part of the seed so far
 */
record SeedValidator(SeedRoles roles, SeedIds ids, UniqueValues unique, AccountValidator accounts,
		ValidatedSeed validated) {

	/**
	 * Maximum length of a name.
	 */
	static final int MAX_NAME = 255;

	/**
	 * Validates a seed.
	 * @param parsed the parsed seed
	 * @param roles the known roles
	 * @param existing existing accounts of the seed's users
	 * @param now the time of the import, in whole seconds
	 * @return the validated seed
	 */
	static ValidatedSeed of(ParsedSeed parsed, SeedRoles roles, ExistingAccounts existing, Instant now) {
		ValidatedSeed validated = new ValidatedSeed(now, (parsed.future()) ? Instant.MAX : now);
		SeedValidator validator = new SeedValidator(roles, new SeedIds(), new UniqueValues(),
				new AccountValidator(validated, existing), validated);
		SourceLocation users = parsed.root().field("users");
		UniqueValues unique = new UniqueValues();
		users.each(parsed.seed().users(), (written, place) -> {
			unique.add("username", String.valueOf(written.username()), place.field("username"));
			validator.accounts().validate(written, place);
		});
		SourceLocation organizations = parsed.root().field("organizations");
		ProgressLog progress = new ProgressLog("Checking the seed: ", " organizations");
		organizations.each(organizations.required(parsed.seed().organizations()), (written, place) -> {
			progress.log(place.index());
			if (parsed.includes(written)) {
				new OrganizationValidator(validator, written, place).validate();
			}
		});
		return validated;
	}

	/**
	 * Returns the ID of an invitation: the explicit one, or one derived from its scope
	 * and username.
	 */
	InvitationId invitationId(@Nullable String id, SourceLocation at, Scope scope, String username) {
		return new InvitationId(this.ids.reserve(SeedIds.Kind.INVITATION, id, at, scope.kind(), scope.id(), username));
	}

}
