package io.mockatlas.membership;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.InvitationEvent;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRepository;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.PendingInvitations;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.user.Members;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for events of an invitation that no operation of Atlas triggers: acceptance and
 * decline by the invitee, and expiry. Each method is one use case and one transaction,
 * and throws {@link NotPendingException} if the invitation is not pending.
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
	 * Returns a pending invitation.
	 */
	@Transactional(readOnly = true)
	public InvitationSnapshot find(InvitationId id) {
		return InvitationSnapshot.of(get(id));
	}

	/**
	 * Accepts an invitation and all others of the same user in the organization.
	 */
	public Outcome accept(InvitationId id) {
		Organization organization = lock(id);
		Invitation invitation = get(id);
		InvitationSnapshot snapshot = InvitationSnapshot.of(invitation);
		Acceptance.Accepted accepted = this.acceptance.accept(organization, invitation);
		accepted.invitations().forEach((gone) -> this.registry.publish(InvitationEvent.Accepted::new, gone));
		return new Outcome(snapshot, InvitationOutcome.ACCEPTED, OrgUser.Active.of(accepted.member()));
	}

	/**
	 * Declines an invitation. Declining one to an organization also declines the user's
	 * invitations to its projects; declining one to a project leaves the others
	 * unchanged, as deleting does (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Declining an invitation to an organization declines the invitee's invitations to its projects; "
					+ "declining an invitation to a project keeps the others, as deleting it does.")
	public Outcome decline(InvitationId id) {
		OrgId org = lock(id).id();
		Invitation invitation = get(id);
		List<ProjectInvitation> with = (invitation instanceof OrgInvitation)
				? this.registry.pendingToProjects(org, invitation.username()) : List.of();
		Stream.concat(Stream.of(invitation), with.stream()).forEach((declined) -> {
			declined.decline();
			this.registry.update(declined);
			this.registry.publish(InvitationEvent.Declined::new, declined);
		});
		return outcome(invitation, InvitationOutcome.REJECTED);
	}

	/**
	 * Expires an invitation now, and no other with it.
	 */
	public Outcome expire(InvitationId id) {
		lock(id);
		Invitation invitation = get(id);
		invitation.expire(this.pending.now());
		this.registry.update(invitation);
		this.registry.publish(InvitationEvent.Expired::new, invitation);
		return outcome(invitation, InvitationOutcome.EXPIRED);
	}

	/**
	 * Withdraws an invitation as its inviter, with the same effects as Atlas's
	 * operations.
	 */
	public void cancel(InvitationId id) {
		lock(id);
		Invitation invitation = get(id);
		if (invitation instanceof ProjectInvitation toProject) {
			this.registry.cancel(toProject);
		}
		else {
			this.registry.cancel((OrgInvitation) invitation);
		}
	}

	private Outcome outcome(Invitation invitation, InvitationOutcome outcome) {
		OrgUser user = this.invitations.ofOrganization(invitation.organization().id(), invitation.username())
			.map(this.orgUsers::invited)
			.orElse(null);
		return new Outcome(InvitationSnapshot.of(invitation), outcome, user);
	}

	private Organization lock(InvitationId id) {
		return this.invitations.organizationOf(id)
			.flatMap(this.organizations::findAndLock)
			.orElseThrow(() -> new NotPendingException(id, outcomeOfDeleted(id)));
	}

	private Invitation get(InvitationId id) {
		Invitation invitation = this.invitations.findById(id)
			.orElseThrow(() -> new NotPendingException(id, outcomeOfDeleted(id)));
		if (!this.pending.isPending(invitation)) {
			throw new NotPendingException(id,
					(invitation.isDeclined()) ? InvitationOutcome.REJECTED : InvitationOutcome.EXPIRED);
		}
		return invitation;
	}

	/**
	 * Determines the outcome of a deleted invitation. An accepted invitee keeps the ID of
	 * the pending user, unless an account existed before.
	 */
	private InvitationOutcome outcomeOfDeleted(InvitationId id) {
		return (this.members.count(id.userId()) > 0) ? InvitationOutcome.ACCEPTED : InvitationOutcome.UNKNOWN;
	}

	/**
	 * Outcome of an invitation, and the user's status in the organization.
	 *
	 * @param invitation the invitation
	 * @param outcome the outcome
	 * @param user the user after the change; null if no invitation to the organization is
	 * left
	 */
	public record Outcome(InvitationSnapshot invitation, InvitationOutcome outcome, @Nullable OrgUser user) {
	}

}
