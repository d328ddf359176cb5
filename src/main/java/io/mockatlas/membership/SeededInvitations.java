package io.mockatlas.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.InvitationEvent;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationListener;
import io.mockatlas.invitation.InvitationRepository;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.invitation.PendingInvitations;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for invitations of a seed. IDs, dates and grants are stored as in the seed,
 * without the checks for requests.
 */
@Service
@Transactional
public class SeededInvitations {

	/**
	 * Maximum number of events for one seed, for the newest invitations; the inbox keeps
	 * no more messages.
	 */
	public static final int MAX_EVENTS = 1_000;

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final Acceptance acceptance;

	private final Organizations organizations;

	private final ObjectProvider<InvitationListener> listeners;

	SeededInvitations(InvitationRepository invitations, PendingInvitations pending, @Lazy Acceptance acceptance,
			@Lazy Organizations organizations, ObjectProvider<InvitationListener> listeners) {
		this.invitations = invitations;
		this.pending = pending;
		this.acceptance = acceptance;
		this.organizations = organizations;
		this.listeners = listeners;
	}

	/**
	 * Returns all invitations to an organization and to its projects, by ID.
	 */
	public List<Invitation> of(OrgId org) {
		return this.invitations.ofAnyKind(org);
	}

	/**
	 * Stores invitations without any side effect.
	 */
	public void addAll(Collection<SeededInvitation> all) {
		this.invitations.insert(all.stream().map(SeededInvitation::invitation).toList());
	}

	/**
	 * Accepts an invitation on behalf of the invitee.
	 * @return the accepted invitations, which are deleted
	 */
	public List<InvitationId> accept(InvitationId id) {
		Invitation invitation = this.invitations.findById(id).orElseThrow(() -> PendingInvitations.unknown(id));
		Organization organization = this.organizations.findById(invitation.organization().id()).orElseThrow();
		return this.acceptance.accept(organization, invitation)
			.invitations()
			.stream()
			.<InvitationId>map(Invitation::id)
			.toList();
	}

	/**
	 * Publishes events for the newest pending invitations, at most {@link #MAX_EVENTS},
	 * oldest first.
	 * @param newestFirst the invitations, newest first
	 */
	public void publishAll(Stream<SeededInvitation> newestFirst) {
		List<Invitation> newest = new ArrayList<>(newestFirst.map(SeededInvitation::invitation)
			.filter(this.pending::isPending)
			.limit(MAX_EVENTS)
			.toList());
		Collections.reverse(newest);
		List<InvitationListener> receivers = this.listeners.orderedStream().toList();
		newest.forEach((added) -> {
			InvitationEvent event = new InvitationEvent.Seeded(InvitationSnapshot.of(added));
			receivers.forEach((listener) -> listener.onInvitationEvent(event));
		});
	}

}
