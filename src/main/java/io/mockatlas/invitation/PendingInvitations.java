package io.mockatlas.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Queries for pending invitations. An unknown, accepted, withdrawn, declined or expired
 * invitation, or one of another organization or project, gets the same error in each
 * case: {@code INVALID_INVITATION_ID}.
 */
@Component
public class PendingInvitations {

	private final InvitationRepository invitations;

	private final InvitationProperties properties;

	private final Clock clock;

	PendingInvitations(InvitationRepository invitations, InvitationProperties properties, Clock clock) {
		this.invitations = invitations;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Lists invitations to an organization. An empty username is no filter: a real client
	 * always sends the parameter (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "An empty `username` does not filter, since real clients always send it.")
	List<OrgInvitation> list(OrgId org, @Nullable String username) {
		if (username == null || username.isEmpty()) {
			return filterAndSort((this.properties.listExpired()) ? this.invitations.ofOrganization(org)
					: this.invitations.pendingOf(org, now()));
		}
		return filterAndSort(
				findByUsername(username, (name) -> this.invitations.ofOrganization(org, name)).stream().toList());
	}

	/**
	 * Lists invitations to a project. An empty username is no filter: a real client
	 * always sends the parameter (recorded).
	 */
	List<ProjectInvitation> list(ProjectId project, @Nullable String username) {
		if (username == null || username.isEmpty()) {
			return filterAndSort((this.properties.listExpired()) ? this.invitations.ofProject(project)
					: this.invitations.pendingOf(project, now()));
		}
		return filterAndSort(
				findByUsername(username, (name) -> this.invitations.ofProject(project, name)).stream().toList());
	}

	public Optional<Invitation> find(InvitationId id) {
		return this.invitations.findById(id).filter(this::isPending);
	}

	OrgInvitation get(OrgId org, InvitationId id) {
		return find(id).filter((invitation) -> invitation.isOf(org))
			.filter(OrgInvitation.class::isInstance)
			.map(OrgInvitation.class::cast)
			.orElseThrow(() -> unknown(id));
	}

	ProjectInvitation get(ProjectId project, InvitationId id) {
		return find(id).filter(ProjectInvitation.class::isInstance)
			.map(ProjectInvitation.class::cast)
			.filter((invitation) -> invitation.isOf(project))
			.orElseThrow(() -> unknown(id));
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "PATCH by a username without an invitation is 404 `USERNAME_NOT_FOUND`.")
	OrgInvitation get(OrgId org, String username) {
		return find(org, username).orElseThrow(() -> ErrorCode.USERNAME_NOT_FOUND.exception(username));
	}

	ProjectInvitation get(ProjectId project, String username) {
		return find(project, username).orElseThrow(() -> ErrorCode.USERNAME_NOT_FOUND.exception(username));
	}

	public Optional<OrgInvitation> find(OrgId org, String username) {
		return findByUsername(username, (name) -> this.invitations.ofOrganization(org, name)).filter(this::isPending);
	}

	public Optional<ProjectInvitation> find(ProjectId project, String username) {
		return findByUsername(username, (name) -> this.invitations.ofProject(project, name)).filter(this::isPending);
	}

	public boolean isPending(Invitation invitation) {
		return invitation.isPendingAt(now());
	}

	public Instant now() {
		return this.clock.instant();
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "DELETE returns 404 `INVALID_INVITATION_ID`, as recorded for GET and PATCH, also for expired "
					+ "invitations.")
	public static AtlasException unknown(InvitationId id) {
		return ErrorCode.INVALID_INVITATION_ID.exception(id.value());
	}

	/**
	 * Sorts in ascending order of usernames, independent of the database's collation.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "Invitations are listed ascending by username, without pages.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED, setting = "mockatlas.list-expired",
			value = "Lists omit expired invitations.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "A declined invitation stays declined after its expiry, and lists omit it.")
	private <T extends Invitation> List<T> filterAndSort(List<T> all) {
		return all.stream()
			.filter((invitation) -> isPending(invitation)
					|| (this.properties.listExpired() && !invitation.isDeclined()))
			.sorted(Comparator.comparing(Invitation::username))
			.toList();
	}

	/**
	 * Looks up a username if it is a valid e-mail address.
	 */
	private static <T> Optional<T> findByUsername(String username, Function<String, Optional<T>> lookup) {
		String name = Usernames.normalized(username);
		return (Usernames.isAddress(name)) ? lookup.apply(name) : Optional.empty();
	}

}
