package io.mockatlas.invitation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for invitations of a seed: their ids, dates and offers are as written, and no
 * rule is asked.
 */
@Service
@Transactional
public class SeededInvitations {

	/**
	 * How many invitations of a seed are announced at most: the newest. Nobody keeps more
	 * messages.
	 */
	public static final int MAX_ANNOUNCED = 1_000;

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
	 * All invitations to an organization and to its projects, by id.
	 */
	public List<Invitation> of(OrgId org) {
		return this.invitations.ofAnyKind(org);
	}

	/**
	 * Adds invitations, and nothing with them.
	 */
	public void addAll(Collection<SeededInvitation> all) {
		this.invitations.insert(all.stream().map(SeededInvitation::invitation).toList());
	}

	/**
	 * Lets somebody be a member who has accepted.
	 * @return their invitations, which are gone
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
	 * Tells of invitations that came in, if they stand; of many, only of the last.
	 */
	public void announceAll(Stream<SeededInvitation> all) {
		Instant now = this.pending.now();
		Deque<SeededInvitation> last = new ArrayDeque<>();
		all.filter((added) -> added.isPendingAt(now)).forEach((added) -> {
			last.addLast(added);
			if (last.size() > MAX_ANNOUNCED) {
				last.removeFirst();
			}
		});
		List<InvitationListener> receivers = this.listeners.orderedStream().toList();
		last.forEach((added) -> {
			InvitationEvent event = new InvitationEvent.Seeded(added.facts());
			receivers.forEach((listener) -> listener.onInvitationEvent(event));
		});
	}

}
