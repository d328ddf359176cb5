package io.mockatlas.seed;

import java.util.Collection;
import java.util.stream.Stream;

import io.mockatlas.invitation.SeededInvitations;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a population comes into the database.
 */
@Service
@Transactional
class Settlement {

	private final EntityManager entities;

	private final SeededInvitations invitations;

	Settlement(EntityManager entities, SeededInvitations invitations) {
		this.entities = entities;
		this.invitations = invitations;
	}

	/**
	 * Adds everybody and everything, then lets those accept and decline who have. What is
	 * added is new, so it is not looked for first.
	 */
	void settle(Population population) {
		Stream
			.of(population.organizations(), population.projects(), population.teams(), population.users(),
					population.members(), population.projectTeams(), population.apiKeys(), population.serviceAccounts(),
					population.accessLists())
			.flatMap(Collection::stream)
			.forEach(this.entities::persist);
		population.invitations().forEach(this::invite);
		population.accepted().forEach(this.invitations::accept);
		population.declined().forEach(this.invitations::decline);
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
