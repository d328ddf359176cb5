package io.mockatlas.seed.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Seed after parsing: all fields are known, and the values are not yet validated.
 *
 * @param seed the content
 * @param root the location of the whole seed
 * @param future whether dates can be in the future, as after a clock was turned back
 * @param only the only organization to import; null for all organizations
 */
public record ParsedSeed(Seed seed, SourceLocation root, boolean future, @Nullable OrgId only) {

	/**
	 * Returns a copy reduced to one organization and its users' accounts.
	 */
	public ParsedSeed of(OrgId org) {
		Set<String> theirs = usernames(Stream.ofNullable(this.seed.organizations())
			.flatMap(List::stream)
			.filter((organization) -> org.value().equals(idOf(organization))));
		List<Seed.Account> users = Stream.ofNullable(this.seed.users())
			.flatMap(List::stream)
			.filter((user) -> user.username() != null && theirs.contains(lowerCase(user.username())))
			.toList();
		return new ParsedSeed(new Seed(null, this.seed.organizations(), users), this.root, this.future, org);
	}

	boolean includes(Seed.Organization organization) {
		return this.only == null || this.only.value().equals(idOf(organization));
	}

	/**
	 * Returns whether the seed contains an organization.
	 */
	public boolean contains(OrgId org) {
		return organizations().contains(org.value());
	}

	/**
	 * Returns the IDs of all organizations.
	 */
	public Set<String> organizations() {
		return Stream.ofNullable(this.seed.organizations())
			.flatMap(List::stream)
			.map(ParsedSeed::idOf)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toSet());
	}

	/**
	 * Returns the usernames of all users that may have an account, in lower case.
	 */
	public Set<String> usernames() {
		Set<String> all = new HashSet<>(
				usernames(Stream.ofNullable(this.seed.organizations()).flatMap(List::stream).filter(this::includes)));
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
