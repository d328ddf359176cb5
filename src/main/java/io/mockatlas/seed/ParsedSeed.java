package io.mockatlas.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * A seed as it was read: every field is one that is known, and nothing more has been
 * looked at.
 *
 * @param seed what is written
 * @param root the place of the whole
 * @param future whether dates in it may lie in the future, as they do where a clock was
 * turned back
 * @param only the one organization in it that is wanted; null where all are
 */
record ParsedSeed(Seed seed, SourceLocation root, boolean future, @Nullable OrgId only) {

	/**
	 * One organization of it alone, with the accounts.
	 */
	ParsedSeed of(OrgId org) {
		Set<String> theirs = usernames(Stream.ofNullable(this.seed.organizations())
			.flatMap(List::stream)
			.filter((organization) -> org.value().equals(idOf(organization))));
		List<Seed.Account> users = Stream.ofNullable(this.seed.users())
			.flatMap(List::stream)
			.filter((user) -> user.username() != null && theirs.contains(lowerCase(user.username())))
			.toList();
		return new ParsedSeed(new Seed(null, this.seed.organizations(), users), this.root, this.future, org);
	}

	boolean wants(Seed.Organization organization) {
		return this.only == null || this.only.value().equals(idOf(organization));
	}

	/**
	 * Whether there is an organization with an id in it.
	 */
	boolean holds(OrgId org) {
		return organizations().contains(org.value());
	}

	/**
	 * The ids of all organizations in it.
	 */
	Set<String> organizations() {
		return Stream.ofNullable(this.seed.organizations())
			.flatMap(List::stream)
			.map(ParsedSeed::idOf)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toSet());
	}

	/**
	 * Everybody who may have an account already.
	 */
	Set<String> usernames() {
		Set<String> all = new HashSet<>(
				usernames(Stream.ofNullable(this.seed.organizations()).flatMap(List::stream).filter(this::wants)));
		Stream.ofNullable(this.seed.users())
			.flatMap(List::stream)
			.map(Seed.Account::username)
			.flatMap(Stream::ofNullable)
			.forEach((username) -> all.add(lowerCase(username)));
		return all;
	}

	private static Set<String> usernames(Stream<Seed.Organization> organizations) {
		return organizations
			.flatMap((organization) -> Stream.concat(
					Stream.ofNullable(organization.users()).flatMap(List::stream).map(Seed.User::username),
					Stream.ofNullable(organization.invitations()).flatMap(List::stream).map(Seed.Invitation::username)))
			.flatMap(Stream::ofNullable)
			.map(ParsedSeed::lowerCase)
			.collect(Collectors.toSet());
	}

	private static String lowerCase(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String idOf(Seed.Organization organization) {
		String name = organization.name();
		if (organization.id() != null || name == null) {
			return organization.id();
		}
		return SeedIds.derived(SeedIds.Kind.ORGANIZATION, name);
	}

}
