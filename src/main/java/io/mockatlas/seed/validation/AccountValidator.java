package io.mockatlas.seed.validation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.mockatlas.error.AtlasException;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.user.Profile;
import io.mockatlas.user.User;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

/**
 * Validator of accounts and user IDs. A user has one account in all organizations, and
 * each user ID, including those of pending users, belongs to one username.
 */
final class AccountValidator {

	private final Map<String, Owner> owners = new HashMap<>();

	private final Map<String, User> users = new HashMap<>();

	private final ExistingAccounts existing;

	private final ValidatedSeed validated;

	/**
	 * Creates a validator that knows the existing accounts.
	 * @param validated the validated part of the seed so far
	 * @param existing existing accounts of the seed's users
	 */
	AccountValidator(ValidatedSeed validated, ExistingAccounts existing) {
		this.validated = validated;
		this.existing = existing;
		existing.users().forEach((user) -> this.users.put(user.username(), user));
	}

	/**
	 * Validates and adds an account of the seed's account list. An existing account is
	 * kept.
	 */
	void validate(Seed.Account written, SourceLocation at) {
		String username = username(written.username(), at.field("username"));
		if (!this.users.containsKey(username)) {
			String country = Objects.requireNonNullElse(written.country(), Profile.DEFAULT_COUNTRY);
			if (!Profile.isCountry(country)) {
				throw at.field("country").error("must be two capital letters");
			}
			Instant createdAt = Objects.requireNonNullElse(
					at.field("createdAt").past(written.createdAt(), this.validated.latest()), this.validated.now());
			add(username, written.id(), profile(username, written.firstName(), written.lastName(), country, at),
					createdAt, at);
		}
		requireSameId(username, written.id(), at);
	}

	/**
	 * Returns the account of an active member; creates one for an unknown username. The
	 * names of the first occurrence apply.
	 */
	User of(String username, Seed.User written, SourceLocation at) {
		User known = this.users.get(username);
		if (known == null) {
			return add(username, written.id(),
					profile(username, written.firstName(), written.lastName(), Profile.DEFAULT_COUNTRY, at),
					this.validated.now(), at);
		}
		requireSameId(username, written.id(), at);
		return known;
	}

	private User add(String username, @Nullable String id, Profile profile, Instant createdAt, SourceLocation at) {
		String taken = (id != null) ? SeedIds.valid(id, at.field("id")) : SeedIds.derived(SeedIds.Kind.USER, username);
		own(taken, username, at.field("id"));
		User user = new User(new UserId(taken), username, profile, createdAt);
		this.users.put(username, user);
		this.validated.users().add(user);
		return user;
	}

	private void requireSameId(String username, @Nullable String id, SourceLocation at) {
		User known = this.users.get(username);
		if (id == null || known == null || known.id().value().equals(id)) {
			return;
		}
		if (!this.existing.users().contains(known)) {
			throw at.field("id").error(username + " has the id " + known.id() + " in another organization");
		}
		if (!this.existing.keepExistingIds()) {
			throw new SeedConflictException(
					"The user " + username + " exists already with the id " + known.id() + "; nothing was added.");
		}
	}

	/**
	 * Reserves the user ID of an invitee as a pending user: the invitation's ID plus one.
	 */
	void notePending(InvitationId invitation, String username, SourceLocation at) {
		own(invitation.userId().value(), username, at.field("id"));
	}

	/**
	 * Validates a username.
	 */
	static String username(@Nullable String written, SourceLocation at) {
		try {
			return Usernames.ofInvitee(at.text(written, SeedValidator.MAX_NAME));
		}
		catch (AtlasException ex) {
			throw at.error("is not a valid e-mail address: " + written);
		}
	}

	private static Profile profile(String username, @Nullable String firstName, @Nullable String lastName,
			String country, SourceLocation at) {
		Profile derived = Profile.of(username);
		return new Profile(name(firstName, derived.firstName(), at.field("firstName")),
				name(lastName, derived.lastName(), at.field("lastName")), country);
	}

	private static String name(@Nullable String written, String derived, SourceLocation at) {
		return (written != null) ? at.text(written, Profile.MAX_NAME) : derived;
	}

	private void own(String id, String username, SourceLocation at) {
		Owner before = this.owners.putIfAbsent(id, new Owner(username, at));
		if (before != null && !before.username().equals(username)) {
			throw at.error("duplicate user id " + id + " of " + username + " and of " + before.username() + " in line "
					+ before.at().line() + " (a pending user has the id of the invitation plus one)");
		}
	}

	private record Owner(String username, SourceLocation at) {
	}

}
