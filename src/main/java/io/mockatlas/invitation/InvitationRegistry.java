package io.mockatlas.invitation;

import java.util.List;
import java.util.function.Function;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Registry that creates and deletes invitations for all APIs, and publishes their events.
 * Callers that write must hold the lock on the organization's row.
 */
@Component
public class InvitationRegistry {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final MaxUsersCheck maxUsers;

	private final ObjectIds objectIds;

	private final SingletonSupplier<List<InvitationListener>> listeners;

	InvitationRegistry(InvitationRepository invitations, PendingInvitations pending, MaxUsersCheck maxUsers,
			ObjectIds objectIds, ObjectProvider<InvitationListener> listeners) {
		this.invitations = invitations;
		this.pending = pending;
		this.maxUsers = maxUsers;
		this.objectIds = objectIds;
		this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
	}

	/**
	 * Creates the header of a new invitation that is valid from now on.
	 */
	public InvitationHeader newHeader(@Nullable String username, String inviterUsername) {
		Validity validity = Validity.from(this.pending.now());
		return new InvitationHeader(newId(validity), Usernames.ofInvitee(username), inviterUsername, validity);
	}

	/**
	 * Creates the header of a second invitation of the same user with the same validity.
	 */
	InvitationHeader headerWithSameValidity(InvitationHeader header) {
		return header.withId(newId(header.validity()));
	}

	/**
	 * Stores an invitation to an organization and replaces an expired or declined one.
	 * Rejects it if the domain of the username is not approved, or if the organization or
	 * one of the teams is full.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "A new invitation replaces one that has expired or was declined.")
	public OrgInvitation create(OrgInvitation invitation) {
		OrgId org = invitation.organization().id();
		OrgAdmission admission = this.invitations.admission(org, this.pending.now());
		admission.requireApproved(invitation.username());
		admission.requireCapacity();
		this.maxUsers.requireTeamCapacity(invitation.teams(), this.pending.now());
		this.invitations.delete(org, invitation.username());
		this.invitations.insert(List.of(invitation));
		publish(InvitationEvent.Invited::new, invitation);
		return invitation;
	}

	/**
	 * Stores an invitation to a project and replaces an expired or declined one.
	 */
	public ProjectInvitation create(ProjectInvitation invitation) {
		this.invitations.delete(invitation.project().id(), invitation.username());
		this.invitations.insert(List.of(invitation));
		publish(InvitationEvent.Invited::new, invitation);
		return invitation;
	}

	/**
	 * Withdraws an invitation to an organization, and the same user's invitations to its
	 * projects (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Deleting an invitation to an organization deletes the invitee's invitations to its projects.")
	public void cancel(OrgInvitation invitation) {
		OrgId org = invitation.organization().id();
		List<ProjectInvitation> toProjects = this.invitations.toProjectsOf(org, invitation.username());
		delete(invitation);
		if (!toProjects.isEmpty()) {
			this.invitations.deleteToProjectsOf(org, invitation.username());
		}
		publish(InvitationEvent.Withdrawn::new, invitation);
		toProjects.stream()
			.filter(this.pending::isPending)
			.forEach((toProject) -> publish(InvitationEvent.Withdrawn::new, toProject));
	}

	public void update(Invitation invitation) {
		this.invitations.update(invitation);
	}

	/**
	 * Withdraws an invitation to a project.
	 */
	public void cancel(ProjectInvitation invitation) {
		delete(invitation);
		publish(InvitationEvent.Withdrawn::new, invitation);
	}

	/**
	 * Returns the user's pending invitations to projects of an organization.
	 */
	public List<ProjectInvitation> pendingToProjects(OrgId org, String username) {
		return this.invitations.toProjectsOf(org, username).stream().filter(this.pending::isPending).toList();
	}

	/**
	 * Publishes an event to the listeners.
	 */
	public void publish(Function<InvitationSnapshot, InvitationEvent> event, Invitation invitation) {
		InvitationEvent notified = event.apply(InvitationSnapshot.of(invitation));
		this.listeners.obtain().forEach((listener) -> listener.onInvitationEvent(notified));
	}

	/**
	 * Deletes an invitation. Throws {@code INVALID_INVITATION_ID} if it does not exist.
	 */
	private void delete(Invitation invitation) {
		if (this.invitations.delete(invitation.id()) == 0) {
			throw PendingInvitations.unknown(invitation.id());
		}
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "The time part of an invitation's id is its `createdAt`.")
	private InvitationId newId(Validity validity) {
		return new InvitationId(this.objectIds.generate(validity.createdAt()));
	}

}
