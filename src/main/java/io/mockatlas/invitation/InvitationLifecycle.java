package io.mockatlas.invitation;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.directory.Members;
import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to invitations for the person invited, and for time: what no operation of
 * Atlas does. Each method is one use case and one transaction; an invitation that does
 * not stand any more is refused by {@link NotPendingException}.
 */
@Service
@Transactional
public class InvitationLifecycle {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final InvitationRegistry registry;

	private final Acceptance acceptance;

	private final OrgUserDirectory orgUsers;

	private final Members members;

	private final Organizations organizations;

	InvitationLifecycle(InvitationRepository invitations, PendingInvitations pending, InvitationRegistry registry,
			Acceptance acceptance, OrgUserDirectory orgUsers, Members members, Organizations organizations) {
		this.invitations = invitations;
		this.pending = pending;
		this.registry = registry;
		this.acceptance = acceptance;
		this.orgUsers = orgUsers;
		this.members = members;
		this.organizations = organizations;
	}

	/**
	 * What an invitation says that stands.
	 */
	@Transactional(readOnly = true)
	public InvitationSnapshot look(InvitationId id) {
		return InvitationSnapshot.of(get(id));
	}

	/**
	 * Accepts an invitation and all others of the person in the organization.
	 */
	public Outcome accept(InvitationId id) {
		Organization organization = lock(id);
		Invitation invitation = get(id);
		InvitationSnapshot snapshot = InvitationSnapshot.of(invitation);
		Acceptance.Accepted accepted = this.acceptance.accept(organization, invitation);
		accepted.invitations().forEach((gone) -> this.registry.announce(InvitationEvent.Accepted::new, gone));
		return new Outcome(snapshot, InvitationOutcome.ACCEPTED, OrgUser.Active.of(accepted.member()));
	}

	/**
	 * Declines an invitation. With one to an organization go those to its projects; one
	 * to a project leaves the rest as they are, as cancelling does (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Declining an invitation to an organization declines those of the same person to its "
					+ "projects; declining one to a project leaves the rest, as deleting does.")
	public Outcome decline(InvitationId id) {
		OrgId org = lock(id).id();
		Invitation invitation = get(id);
		List<ProjectInvitation> with = (invitation instanceof OrgInvitation)
				? this.registry.pendingToProjects(org, invitation.username()) : List.of();
		Stream.concat(Stream.of(invitation), with.stream()).forEach((declined) -> {
			declined.decline();
			this.registry.update(declined);
			this.registry.announce(InvitationEvent.Declined::new, declined);
		});
		return outcome(invitation, InvitationOutcome.REJECTED);
	}

	/**
	 * Ends an invitation now, and no other with it.
	 */
	public Outcome expire(InvitationId id) {
		lock(id);
		Invitation invitation = get(id);
		invitation.expire(this.pending.now());
		this.registry.update(invitation);
		this.registry.announce(InvitationEvent.Expired::new, invitation);
		return outcome(invitation, InvitationOutcome.EXPIRED);
	}

	private Outcome outcome(Invitation invitation, InvitationOutcome outcome) {
		OrgUser user = this.invitations.ofOrganization(invitation.organization().id(), invitation.username())
			.map(this.orgUsers::invited)
			.orElse(null);
		return new Outcome(InvitationSnapshot.of(invitation), outcome, user);
	}

	private Organization lock(InvitationId id) {
		return this.invitations.organizationOf(id)
			.flatMap(this.organizations::lock)
			.orElseThrow(() -> new NotPendingException(id, fateOfGone(id)));
	}

	private Invitation get(InvitationId id) {
		Invitation invitation = this.invitations.findById(id)
			.orElseThrow(() -> new NotPendingException(id, fateOfGone(id)));
		if (!this.pending.isPending(invitation)) {
			throw new NotPendingException(id,
					(invitation.isDeclined()) ? InvitationOutcome.REJECTED : InvitationOutcome.EXPIRED);
		}
		return invitation;
	}

	/**
	 * Whoever accepts has the id that they had while pending, unless they had an account.
	 */
	private InvitationOutcome fateOfGone(InvitationId id) {
		UserId pendingUser = new UserId(ObjectIds.next(id.value()));
		return (this.members.count(pendingUser) > 0) ? InvitationOutcome.ACCEPTED : InvitationOutcome.UNKNOWN;
	}

	/**
	 * What became of an invitation, and of the person.
	 *
	 * @param invitation the invitation
	 * @param outcome what became of it
	 * @param user the person as they stand to the organization now; null where no
	 * invitation to it is left
	 */
	public record Outcome(InvitationSnapshot invitation, InvitationOutcome outcome, @Nullable OrgUser user) {
	}

}
