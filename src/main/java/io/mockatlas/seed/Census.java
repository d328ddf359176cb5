package io.mockatlas.seed;

import java.time.Instant;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.seed.Population.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a seed, checks everybody and everything in it, and enters them into a
 * population. Knows no database.
 *
 * @param roles the roles that may occur
 * @param ids the ids so far
 * @param once what may occur once in all organizations together
 * @param accounts who has which user id
 * @param population everybody and everything so far
 */
record Census(SeedRoles roles, SeedIds ids, Occurrences once, Accounts accounts, Population population) {

	/**
	 * The longest name that is kept.
	 */
	static final int MAX_NAME = 255;

	/**
	 * The population of a seed.
	 * @param draft what is written, and where
	 * @param roles the roles that may occur
	 * @param standing the accounts that people have already
	 * @param now the second in which it comes to be
	 * @return the population
	 */
	static Population of(SeedDraft draft, SeedRoles roles, Standing standing, Instant now) {
		Population population = new Population(now, (draft.future()) ? Instant.MAX : now);
		Census census = new Census(roles, new SeedIds(), new Occurrences(), new Accounts(population, standing),
				population);
		Place users = draft.root().field("users");
		Occurrences once = new Occurrences();
		users.each(draft.seed().users(), (written, place) -> {
			once.note("username", String.valueOf(written.username()), place.field("username"));
			census.accounts().take(written, place);
		});
		Place organizations = draft.root().field("organizations");
		Progress progress = new Progress("Checking the seed: ", " organizations");
		organizations.each(organizations.required(draft.seed().organizations()), (written, place) -> {
			progress.log(place.index());
			if (draft.wants(written)) {
				new OrganizationCensus(census, written, place).take();
			}
		});
		return population;
	}

	/**
	 * The id of an invitation: given, or derived from who is invited to what.
	 */
	InvitationId invitationId(@Nullable String id, Place at, Scope scope, String username) {
		return new InvitationId(this.ids.take(SeedIds.Kind.INVITATION, id, at, scope.kind(), scope.id(), username));
	}

}
