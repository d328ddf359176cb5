package io.mockatlas.seed;

import java.util.HashMap;
import java.util.Map;

import io.mockatlas.directory.Profile;
import io.mockatlas.directory.User;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.Usernames;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

/**
 * Who has which user id. A person has one account, whatever organizations they are in,
 * and nobody has the id of somebody else's, pending users counted.
 */
final class Accounts {

	private final Map<String, Owner> owners = new HashMap<>();

	private final Map<String, User> users = new HashMap<>();

	private final Population population;

	Accounts(Population population) {
		this.population = population;
	}

	/**
	 * The account of an active member, a new one if they are in no organization before;
	 * names count where they come first.
	 */
	User of(String username, Seed.User written, Place at) {
		String id = written.id();
		User known = this.users.get(username);
		if (known == null) {
			String taken = (id != null) ? SeedIds.valid(id, at.field("id"))
					: SeedIds.derived(SeedIds.Kind.USER, username);
			own(taken, username, at.field("id"));
			User user = new User(new UserId(taken), username, profile(username, written, at), this.population.now());
			this.users.put(username, user);
			this.population.users().add(user);
			return user;
		}
		if (id != null && !known.id().value().equals(id)) {
			throw at.field("id").mistake(username + " has the id " + known.id() + " in another organization");
		}
		return known;
	}

	/**
	 * Notes the id that somebody invited has as a pending user: that of the invitation
	 * plus one.
	 */
	void notePending(InvitationId invitation, String username, Place at) {
		own(ObjectIds.next(invitation.value()), username, at.field("id"));
	}

	/**
	 * The e-mail address of a person, in lower case.
	 */
	static String username(@Nullable String written, Place at) {
		try {
			return Usernames.ofInvitee(at.text(written, Census.MAX_NAME));
		}
		catch (AtlasException ex) {
			throw at.mistake("is not a valid e-mail address: " + written);
		}
	}

	private static Profile profile(String username, Seed.User written, Place at) {
		Profile derived = Profile.of(username);
		return new Profile(name(written.firstName(), derived.firstName(), at.field("firstName")),
				name(written.lastName(), derived.lastName(), at.field("lastName")), derived.country());
	}

	private static String name(@Nullable String written, String derived, Place at) {
		return (written != null) ? at.text(written, Census.MAX_NAME) : derived;
	}

	private void own(String id, String username, Place at) {
		Owner before = this.owners.putIfAbsent(id, new Owner(username, at));
		if (before != null && !before.username().equals(username)) {
			throw at.mistake("duplicate user id " + id + " of " + username + " and of " + before.username()
					+ " in line " + before.at().line() + " (a pending user has the id of the invitation plus one)");
		}
	}

	private record Owner(String username, Place at) {
	}

}
