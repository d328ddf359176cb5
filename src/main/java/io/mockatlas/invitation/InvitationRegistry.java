package io.mockatlas.invitation;

import java.util.List;
import java.util.function.Function;

import io.mockatlas.directory.OrgId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where invitations are entered and struck out, whichever API they come through, and
 * where it is announced what happens to them. The organization's row is held by whoever
 * writes.
 */
@Component
class InvitationRegistry {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final UserQuota quota;

	private final ObjectIds objectIds;

	private final ObjectProvider<InvitationListener> listeners;

	InvitationRegistry(InvitationRepository invitations, PendingInvitations pending, UserQuota quota,
			ObjectIds objectIds, ObjectProvider<InvitationListener> listeners) {
		this.invitations = invitations;
		this.pending = pending;
		this.quota = quota;
		this.objectIds = objectIds;
		this.listeners = listeners;
	}

	/**
	 * What a new invitation is made with, beginning now.
	 */
	InvitationHeader draft(@Nullable String username, String inviterUsername) {
		Validity validity = Validity.from(this.pending.now());
		return new InvitationHeader(newId(validity), Usernames.ofInvitee(username), inviterUsername, validity);
	}

	/**
	 * What a second invitation of the same person is made with in the same second.
	 */
	InvitationHeader together(InvitationHeader header) {
		return new InvitationHeader(newId(header.validity()), header.username(), header.inviterUsername(),
				header.validity());
	}

	/**
	 * Enters an invitation to an organization in which there is room for it, in the place
	 * of one that has expired or was declined.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "An invitation that has expired or was declined makes way for another.")
	OrgInvitation enter(OrgInvitation invitation) {
		OrgId org = invitation.organization().id();
		this.quota.requireOneIn(org, this.pending.now());
		this.quota.requireOneInEach(invitation.teams(), this.pending.now());
		this.invitations.delete(org, invitation.username());
		this.invitations.insert(List.of(invitation));
		announce(InvitationEvent.Invited::new, invitation);
		return invitation;
	}

	/**
	 * Enters an invitation to a project, in the place of one that has expired or was
	 * declined.
	 */
	ProjectInvitation enter(ProjectInvitation invitation) {
		this.invitations.delete(invitation.project().id(), invitation.username());
		this.invitations.insert(List.of(invitation));
		announce(InvitationEvent.Invited::new, invitation);
		return invitation;
	}

	/**
	 * Takes an invitation to an organization back, and with it those of the same person
	 * to projects of it (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Deleting an invitation to an organization takes the same person's invitations to its "
					+ "projects with it.")
	void withdraw(OrgInvitation invitation) {
		OrgId org = invitation.organization().id();
		List<ProjectInvitation> toProjects = this.invitations.toProjectsOf(org, invitation.username());
		strike(invitation);
		if (!toProjects.isEmpty()) {
			this.invitations.deleteToProjectsOf(org, invitation.username());
		}
		announce(InvitationEvent.Withdrawn::new, invitation);
		toProjects.stream()
			.filter(this.pending::isPending)
			.forEach((toProject) -> announce(InvitationEvent.Withdrawn::new, toProject));
	}

	/**
	 * Stores the changes of an invitation.
	 */
	void update(Invitation invitation) {
		this.invitations.update(invitation);
	}

	/**
	 * Takes an invitation to a project back.
	 */
	void withdraw(ProjectInvitation invitation) {
		strike(invitation);
		announce(InvitationEvent.Withdrawn::new, invitation);
	}

	/**
	 * The pending invitations of one person to projects of an organization.
	 */
	List<ProjectInvitation> pendingToProjects(OrgId org, String username) {
		return this.invitations.toProjectsOf(org, username).stream().filter(this.pending::isPending).toList();
	}

	/**
	 * Notifies the listeners.
	 */
	void announce(Function<InvitationSnapshot, InvitationEvent> event, Invitation invitation) {
		InvitationEvent notified = event.apply(InvitationSnapshot.of(invitation));
		this.listeners.orderedStream().forEach((listener) -> listener.onInvitationEvent(notified));
	}

	/**
	 * Strikes an invitation out.
	 */
	private void strike(Invitation invitation) {
		if (this.invitations.delete(invitation.id()) == 0) {
			throw PendingInvitations.unknown(invitation.id());
		}
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "The time part of an invitation's id is its `createdAt`.")
	private InvitationId newId(Validity validity) {
		return new InvitationId(this.objectIds.mint(validity.createdAt()));
	}

}
