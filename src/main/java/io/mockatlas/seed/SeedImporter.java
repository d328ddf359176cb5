package io.mockatlas.seed;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.SeededInvitation;
import io.mockatlas.invitation.SeededInvitations;
import io.mockatlas.persistence.JoinedEntities;
import io.mockatlas.seed.ValidatedSeed.Invited;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a population into the database, in batches and in one transaction: there is all
 * of it afterwards, or nothing. Hibernate is only needed where invitations were accepted.
 */
@Repository
@Transactional
class SeedImporter {

	/**
	 * How many invitations are written between two looks at the clock.
	 */
	private static final int CHUNK = 10_000;

	private final OrganizationRows directory;

	private final ApiUserRows apiUsers;

	private final SeededInvitations invitations;

	SeedImporter(OrganizationRows directory, ApiUserRows apiUsers, SeededInvitations invitations) {
		this.directory = directory;
		this.apiUsers = apiUsers;
		this.invitations = invitations;
	}

	/**
	 * Adds everybody and everything, lets those accept who have, then tells of the
	 * invitations that stand. What is added is new, so it is not looked for first; but an
	 * organization's row may have stayed for those who wait for it.
	 */
	void settle(ValidatedSeed validated) {
		JoinedEntities.flush();
		this.directory.write(validated);
		this.apiUsers.write(validated);
		invite(validated);
		JoinedEntities.clear();
		Set<InvitationId> gone = validated.accepted()
			.stream()
			.flatMap((id) -> this.invitations.accept(id).stream())
			.collect(Collectors.toSet());
		JoinedEntities.flush();
		announce(validated, gone);
		JoinedEntities.clear();
	}

	private void invite(ValidatedSeed validated) {
		List<Invited> all = validated.invitations();
		Set<InvitationId> declined = Set.copyOf(validated.declined());
		ProgressLog progress = new ProgressLog("Importing the seed: ", " of " + all.size() + " invitations");
		for (int from = 0; from < all.size(); from += CHUNK) {
			progress.log(from);
			this.invitations.addAll(all.subList(from, Math.min(from + CHUNK, all.size()))
				.stream()
				.map((invited) -> seeded(invited, declined))
				.toList());
		}
		progress.log(all.size());
	}

	/**
	 * The oldest first.
	 */
	private void announce(ValidatedSeed validated, Set<InvitationId> gone) {
		Set<InvitationId> declined = Set.copyOf(validated.declined());
		this.invitations.announceAll(validated.invitations()
			.stream()
			.filter((invited) -> !gone.contains(invited.header().id()))
			.sorted(Comparator.comparing((invited) -> invited.header().validity().createdAt()))
			.map((invited) -> seeded(invited, declined)));
	}

	private static SeededInvitation seeded(Invited invited, Set<InvitationId> declined) {
		return new SeededInvitation(invited.header(), invited.scope().organization(), invited.scope().project(),
				invited.orgGrants(), declined.contains(invited.header().id()));
	}

}
