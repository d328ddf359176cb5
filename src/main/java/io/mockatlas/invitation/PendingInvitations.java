package io.mockatlas.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The invitations that stand. What is unknown, accepted, withdrawn, declined, expired or
 * of another organization or project is not among them, and all of these are answered
 * alike: {@code INVALID_INVITATION_ID}.
 */
@Component
class PendingInvitations {

	private final InvitationRepository invitations;

	private final InvitationProperties properties;

	private final Clock clock;

	PendingInvitations(InvitationRepository invitations, InvitationProperties properties, Clock clock) {
		this.invitations = invitations;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * An empty filter is none: a real client always sends it (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "An empty `username` is no filter, since real clients always send it.")
	List<OrgInvitation> list(OrgId org, @Nullable String username) {
		if (username == null || username.isEmpty()) {
			return listed((this.properties.listExpired()) ? this.invitations.ofOrganization(org)
					: this.invitations.pendingOf(org, now()));
		}
		return listed(named(username, (name) -> this.invitations.ofOrganization(org, name)).stream().toList());
	}

	/**
	 * An empty filter is none: a real client always sends it (recorded).
	 */
	List<ProjectInvitation> list(ProjectId project, @Nullable String username) {
		if (username == null || username.isEmpty()) {
			return listed((this.properties.listExpired()) ? this.invitations.ofProject(project)
					: this.invitations.pendingOf(project, now()));
		}
		return listed(named(username, (name) -> this.invitations.ofProject(project, name)).stream().toList());
	}

	Optional<Invitation> find(InvitationId id) {
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
			value = "PATCH by username of somebody who is not invited is 404 `USERNAME_NOT_FOUND`.")
	OrgInvitation get(OrgId org, String username) {
		return find(org, username).orElseThrow(() -> ErrorCode.USERNAME_NOT_FOUND.exception(username));
	}

	ProjectInvitation get(ProjectId project, String username) {
		return find(project, username).orElseThrow(() -> ErrorCode.USERNAME_NOT_FOUND.exception(username));
	}

	Optional<OrgInvitation> find(OrgId org, String username) {
		return named(username, (name) -> this.invitations.ofOrganization(org, name)).filter(this::isPending);
	}

	Optional<ProjectInvitation> find(ProjectId project, String username) {
		return named(username, (name) -> this.invitations.ofProject(project, name)).filter(this::isPending);
	}

	boolean isPending(Invitation invitation) {
		return invitation.isPendingAt(now());
	}

	Instant now() {
		return this.clock.instant();
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "DELETE answers 404 `INVALID_INVITATION_ID`, as is recorded for GET and PATCH, also for "
					+ "expired invitations.")
	static AtlasException unknown(InvitationId id) {
		return ErrorCode.INVALID_INVITATION_ID.exception(id.value());
	}

	/**
	 * Ascending by username, whatever order the database has for letters.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "Invitations are listed ascending by username, without pages.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED, setting = "mockatlas.list-expired",
			value = "Lists do not hold invitations that have expired.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "A declined invitation stays declined when its time passes, and no list holds it.")
	private <T extends Invitation> List<T> listed(List<T> all) {
		return all.stream()
			.filter((invitation) -> isPending(invitation)
					|| (this.properties.listExpired() && !invitation.isDeclined()))
			.sorted(Comparator.comparing(Invitation::username))
			.toList();
	}

	/**
	 * Looks for a person, if the username is one that a person can have.
	 */
	private static <T> Optional<T> named(String username, Function<String, Optional<T>> lookup) {
		String name = Usernames.normalized(username);
		return (Usernames.isAddress(name)) ? lookup.apply(name) : Optional.empty();
	}

}
