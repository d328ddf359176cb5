package io.mockatlas.seed;

import java.time.Instant;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.seed.ValidatedSeed.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a seed, checks everybody and everything in it, and enters them into a
 * population. Knows no database.
 *
 * @param roles the roles that may occur
 * @param ids the ids so far
 * @param unique what may occur once in all organizations together
 * @param accounts who has which user id
 * @param validated everybody and everything so far
 */
record SeedValidator(SeedRoles roles, SeedIds ids, UniqueValues unique, AccountValidator accounts,
		ValidatedSeed validated) {

	/**
	 * The longest name that is kept.
	 */
	static final int MAX_NAME = 255;

	/**
	 * The population of a seed.
	 * @param parsed what is written, and where
	 * @param roles the roles that may occur
	 * @param existing the accounts that people have already
	 * @param now the second in which it comes to be
	 * @return the population
	 */
	static ValidatedSeed of(ParsedSeed parsed, SeedRoles roles, ExistingAccounts existing, Instant now) {
		ValidatedSeed validated = new ValidatedSeed(now, (parsed.future()) ? Instant.MAX : now);
		SeedValidator validator = new SeedValidator(roles, new SeedIds(), new UniqueValues(),
				new AccountValidator(validated, existing), validated);
		SourceLocation users = parsed.root().field("users");
		UniqueValues unique = new UniqueValues();
		users.each(parsed.seed().users(), (written, place) -> {
			unique.note("username", String.valueOf(written.username()), place.field("username"));
			validator.accounts().take(written, place);
		});
		SourceLocation organizations = parsed.root().field("organizations");
		ProgressLog progress = new ProgressLog("Checking the seed: ", " organizations");
		organizations.each(organizations.required(parsed.seed().organizations()), (written, place) -> {
			progress.log(place.index());
			if (parsed.wants(written)) {
				new OrganizationValidator(validator, written, place).take();
			}
		});
		return validated;
	}

	/**
	 * The id of an invitation: given, or derived from who is invited to what.
	 */
	InvitationId invitationId(@Nullable String id, SourceLocation at, Scope scope, String username) {
		return new InvitationId(this.ids.take(SeedIds.Kind.INVITATION, id, at, scope.kind(), scope.id(), username));
	}

}
