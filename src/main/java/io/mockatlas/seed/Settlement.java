package io.mockatlas.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.directory.Organization;
import io.mockatlas.invitation.Draft;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.SeededInvitations;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a population comes into the database.
 */
@Repository
@Transactional
class Settlement {

	private final EntityManager entities;

	private final SeededInvitations invitations;

	Settlement(EntityManager entities, SeededInvitations invitations) {
		this.entities = entities;
		this.invitations = invitations;
	}

	/**
	 * Adds everybody and everything, lets those accept and decline who have, then tells
	 * of the invitations that stand. What is added is new, so it is not looked for first;
	 * but an organization's row may have stayed for those who wait for it.
	 */
	void settle(Population population) {
		population.organizations().forEach(this::settle);
		Stream.of(population.projects(), population.teams(), population.users(), population.members(),
				population.projectTeams(), population.apiKeys(), population.serviceAccounts(), population.accessLists())
			.flatMap(Collection::stream)
			.forEach(this.entities::persist);
		population.invitations().forEach(this::invite);
		Set<InvitationId> gone = population.accepted()
			.stream()
			.flatMap((id) -> this.invitations.accept(id).stream())
			.collect(Collectors.toSet());
		population.declined().forEach(this.invitations::decline);
		this.entities.flush();
		announce(population, gone);
	}

	/**
	 * The oldest first.
	 */
	private void announce(Population population, Set<InvitationId> gone) {
		population.invitations()
			.stream()
			.map(Population.Invited::draft)
			.filter((draft) -> !gone.contains(draft.id()))
			.sorted(Comparator.comparing((draft) -> draft.validity().createdAt()))
			.map(Draft::id)
			.forEach(this.invitations::announce);
	}

	private void settle(Organization organization) {
		if (this.entities.find(Organization.class, organization.id()) != null) {
			this.entities.merge(organization);
		}
		else {
			this.entities.persist(organization);
		}
	}

	private void invite(Population.Invited invited) {
		if (invited.scope().project() != null) {
			this.invitations.add(invited.draft(), invited.scope().project(), invited.terms().roles());
		}
		else {
			this.invitations.add(invited.draft(), invited.scope().organization(), invited.terms());
		}
	}

}
