package io.mockatlas.seed.validation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SourceLocation;
import io.mockatlas.seed.validation.ValidatedSeed.Invited;
import io.mockatlas.seed.validation.ValidatedSeed.Scope;

/**
 * Validator of all invitees of one organization, against each other and against its
 * active members. The seed determines which invitations exist, with one exception: an
 * invitee of a project who is neither a member nor an invitee of the organization is also
 * invited to the organization, as in Atlas.
 */
final class InviteeValidator {

	/**
	 * Prefers an invitation that was not declined, then the later expiry.
	 */
	private static final BinaryOperator<SeededInvitee> LONGER = BinaryOperator
		.maxBy(Comparator.comparing((SeededInvitee invitee) -> !invitee.hasDeclined())
			.thenComparing((invitee) -> invitee.invited().header().validity().expiresAt()));

	private final SeedValidator validator;

	private final MaxUsersValidator userLimits;

	private final Map<String, SourceLocation> active;

	private final Map<String, SeededInvitee> accepting = new LinkedHashMap<>();

	private final Map<String, SeededInvitee> toOrganization = new LinkedHashMap<>();

	private final Map<String, SeededInvitee> onlyToProject = new LinkedHashMap<>();

	/**
	 * Creates a validator without invitees.
	 * @param validator the validator of the whole seed
	 * @param userLimits the user counts of the organization so far
	 * @param active the locations of the organization's active members, by username
	 */
	InviteeValidator(SeedValidator validator, MaxUsersValidator userLimits, Map<String, SourceLocation> active) {
		this.validator = validator;
		this.userLimits = userLimits;
		this.active = active;
	}

	/**
	 * Validates the invitations and adds them to the validated seed.
	 */
	void add(List<SeededInvitee> all) {
		List<SeededInvitee> invitees = all.stream().filter(this::isToBeMade).toList();
		invitees.stream().filter(SeededInvitee::isToOrganization).forEach(this::putToOrganization);
		invitees.stream().filter(SeededInvitee::hasAccepted).forEach(this::putAccepting);
		invitees.stream().filter((invitee) -> !invitee.hasAccepted()).forEach(this::putPending);
		List<SeededInvitee> implied = this.onlyToProject.values().stream().map(this::implied).toList();
		implied.forEach(this::putToOrganization);
		Stream.concat(invitees.stream(), implied.stream()).forEach(this::add);
		this.accepting.values().forEach(this::accept);
		this.toOrganization.values().stream().filter((invitee) -> !invitee.hasAccepted()).forEach(this::expect);
	}

	private void add(SeededInvitee invitee) {
		this.validator.validated().invitations().add(invitee.invited());
		if (invitee.hasDeclined()) {
			this.validator.validated().declined().add(invitee.invited().header().id());
		}
	}

	/**
	 * Returns whether the invitation must be created. An accepted invitation of an active
	 * member adds nothing to the membership in the seed.
	 */
	private boolean isToBeMade(SeededInvitee invitee) {
		SourceLocation user = this.active.get(invitee.username());
		if (user != null && !invitee.hasAccepted()) {
			throw activeAlready(invitee, user);
		}
		return user == null;
	}

	private void putToOrganization(SeededInvitee invitee) {
		this.toOrganization.put(invitee.username(), invitee);
	}

	private void putAccepting(SeededInvitee invitee) {
		this.accepting.merge(invitee.username(), invitee,
				(first, second) -> (second.isToOrganization()) ? second : first);
	}

	private void putPending(SeededInvitee invitee) {
		SeededInvitee accepted = this.accepting.get(invitee.username());
		if (accepted != null) {
			throw activeAlready(invitee, accepted.at());
		}
		if (!this.toOrganization.containsKey(invitee.username())) {
			this.onlyToProject.merge(invitee.username(), invitee, LONGER);
		}
	}

	/**
	 * Returns the invitation to the organization that comes with one to a project
	 * (recorded).
	 */
	private SeededInvitee implied(SeededInvitee toProject) {
		InvitationHeader header = toProject.invited().header();
		Scope scope = new Scope(toProject.invited().scope().organization(), null);
		InvitationId id = this.validator.invitationId(null, toProject.at(), scope, header.username());
		return new SeededInvitee(toProject.at(), toProject.status(),
				new Invited(header.withId(id), scope, OrgGrants.OF_PROJECT_INVITEE));
	}

	/**
	 * Marks one invitation for acceptance, which accepts all of the user's invitations in
	 * the organization.
	 */
	private void accept(SeededInvitee invitee) {
		this.validator.validated().accepted().add(invitee.invited().header().id());
		expect(invitee);
	}

	private void expect(SeededInvitee invitee) {
		Invited invited = invitee.invited();
		this.validator.accounts().notePending(invited.header().id(), invitee.username(), invitee.at());
		if (invitee.status() != InvitationStatus.EXPIRED && !invitee.hasDeclined()) {
			this.userLimits.add(invited.orgGrants().teams(), invitee.at());
		}
	}

	private static SeedException activeAlready(SeededInvitee invitee, SourceLocation active) {
		return invitee.at()
			.field("username")
			.error(invitee.username() + " is an active member of the organization (line " + active.line()
					+ "); only an invitation with status ACCEPTED is allowed");
	}

}
