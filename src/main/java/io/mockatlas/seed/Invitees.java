package io.mockatlas.seed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import io.mockatlas.directory.Roles;
import io.mockatlas.invitation.Draft;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.OrgTerms;
import io.mockatlas.seed.Population.Invited;
import io.mockatlas.seed.Population.Scope;

/**
 * All who are invited in one organization, held against each other and against those who
 * are active in it. What is written is what exists, but for one thing: who is invited to
 * a project and in no way in the organization is invited there too, as Atlas does it.
 */
final class Invitees {

	/**
	 * The one that stands, then the one that lasts longer.
	 */
	private static final BinaryOperator<Invitee> LONGER = BinaryOperator
		.maxBy(Comparator.comparing((Invitee invitee) -> !invitee.hasDeclined())
			.thenComparing((invitee) -> invitee.invited().draft().validity().expiresAt()));

	private final Census census;

	private final Headcount headcount;

	private final Map<String, Place> active;

	private final Map<String, Invitee> accepting = new LinkedHashMap<>();

	private final Map<String, Invitee> toOrganization = new LinkedHashMap<>();

	private final Map<String, Invitee> toProjectAlone = new LinkedHashMap<>();

	/**
	 * Begins with nobody invited.
	 * @param census the census of the whole seed
	 * @param headcount the users of the organization so far
	 * @param active where those are written who are active in the organization
	 */
	Invitees(Census census, Headcount headcount, Map<String, Place> active) {
		this.census = census;
		this.headcount = headcount;
		this.active = active;
	}

	/**
	 * Enters invitations into the population.
	 */
	void enter(List<Invitee> all) {
		List<Invitee> invitees = all.stream().filter(this::isToBeMade).toList();
		invitees.stream().filter(Invitee::isToOrganization).forEach(this::putToOrganization);
		invitees.stream().filter(Invitee::hasAccepted).forEach(this::putAccepting);
		invitees.stream().filter((invitee) -> !invitee.hasAccepted()).forEach(this::putStanding);
		List<Invitee> together = this.toProjectAlone.values().stream().map(this::together).toList();
		together.forEach(this::putToOrganization);
		Stream.concat(invitees.stream(), together.stream()).forEach(this::add);
		this.accepting.values().forEach(this::accept);
		this.toOrganization.values().stream().filter((invitee) -> !invitee.hasAccepted()).forEach(this::expect);
	}

	private void add(Invitee invitee) {
		this.census.population().invitations().add(invitee.invited());
		if (invitee.hasDeclined()) {
			this.census.population().declined().add(invitee.invited().draft().id());
		}
	}

	/**
	 * Who accepted and is written as active too is what is written there: nothing is left
	 * to accept.
	 */
	private boolean isToBeMade(Invitee invitee) {
		Place user = this.active.get(invitee.username());
		if (user != null && !invitee.hasAccepted()) {
			throw activeAlready(invitee, user);
		}
		return user == null;
	}

	private void putToOrganization(Invitee invitee) {
		this.toOrganization.put(invitee.username(), invitee);
	}

	private void putAccepting(Invitee invitee) {
		this.accepting.merge(invitee.username(), invitee,
				(first, second) -> (second.isToOrganization()) ? second : first);
	}

	private void putStanding(Invitee invitee) {
		Invitee accepted = this.accepting.get(invitee.username());
		if (accepted != null) {
			throw activeAlready(invitee, accepted.at());
		}
		if (!this.toOrganization.containsKey(invitee.username())) {
			this.toProjectAlone.merge(invitee.username(), invitee, LONGER);
		}
	}

	/**
	 * The invitation to the organization that comes with one to a project (recorded).
	 */
	private Invitee together(Invitee toProject) {
		Draft draft = toProject.invited().draft();
		Scope scope = new Scope(toProject.invited().scope().organization(), null);
		InvitationId id = this.census.invitationId(null, toProject.at(), scope, draft.username());
		OrgTerms terms = new OrgTerms(List.of(Roles.ORG_MEMBER), List.of(), List.of());
		return new Invitee(toProject.at(), toProject.status(),
				new Invited(new Draft(id, draft.username(), draft.inviterUsername(), draft.validity()), scope, terms));
	}

	/**
	 * One acceptance accepts all of a person in the organization.
	 */
	private void accept(Invitee invitee) {
		this.census.population().accepted().add(invitee.invited().draft().id());
		expect(invitee);
	}

	private void expect(Invitee invitee) {
		Invited invited = invitee.invited();
		this.census.accounts().notePending(invited.draft().id(), invitee.username(), invitee.at());
		if (invitee.status() != InvitationStatus.EXPIRED && !invitee.hasDeclined()) {
			this.headcount.add(invited.terms().teams(), invitee.at());
		}
	}

	private static SeedException activeAlready(Invitee invitee, Place active) {
		return invitee.at()
			.field("username")
			.mistake(invitee.username() + " is active in the organization already, by line " + active.line()
					+ ": only an invitation with status ACCEPTED can be theirs");
	}

}
