package io.mockatlas.invitation;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.OrgReference;
import io.mockatlas.organization.OrganizationQueries;
import io.mockatlas.organization.ProjectReference;
import io.mockatlas.user.Member;
import io.mockatlas.user.Members;
import io.mockatlas.user.UserQueries;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for invitations as the inviting side uses it; {@code InvitationLifecycle} is
 * its counterpart for invitees. Each method is one use case and one transaction, and
 * throws an {@link io.mockatlas.error.AtlasException} for requests that Atlas rejects.
 * Methods that write lock the organization's row first, so that counts and look-ups
 * remain valid until they write.
 */
@Service
public class InvitationService {

	private final PendingInvitations pending;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final MaxUsersCheck maxUsers;

	private final LastTeamUserCheck lastTeamUser;

	private final OrganizationQueries organizations;

	private final UserQueries users;

	private final Members members;

	private final InvitationProperties properties;

	InvitationService(PendingInvitations pending, InvitationRegistry registry, InvitationRequestValidator validator,
			MaxUsersCheck maxUsers, LastTeamUserCheck lastTeamUser, OrganizationQueries organizations,
			UserQueries users, @Lazy Members members, InvitationProperties properties) {
		this.pending = pending;
		this.registry = registry;
		this.validator = validator;
		this.maxUsers = maxUsers;
		this.lastTeamUser = lastTeamUser;
		this.organizations = organizations;
		this.users = users;
		this.members = members;
		this.properties = properties;
	}

	/**
	 * Lists the pending invitations to an organization, ascending by username (74 of 74
	 * recorded lists). A username that is not null or empty filters the list.
	 */
	public List<OrgInvitation> list(OrgId org, @Nullable String username) {
		return this.pending.list(org, username);
	}

	/**
	 * Lists the pending invitations to a project, ascending by username. A username that
	 * is not null or empty filters the list.
	 */
	public List<ProjectInvitation> list(ProjectId project, @Nullable String username) {
		return this.pending.list(project, username);
	}

	/**
	 * Returns a pending invitation to an organization.
	 */
	public OrgInvitation get(OrgId org, InvitationId id) {
		return this.pending.get(org, id);
	}

	/**
	 * Returns a pending invitation to a project.
	 */
	public ProjectInvitation get(ProjectId project, InvitationId id) {
		return this.pending.get(project, id);
	}

	/**
	 * Invites a user to an organization. Rejects a member or a pending invitee of the
	 * organization; depending on a setting, returns the pending invitation instead.
	 * Replaces an expired invitation (documented).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Inviting an active member to their organization is 409 `USER_ALREADY_EXISTS`.")
	@Transactional
	public OrgInvitation invite(OrgId org, @Nullable String username, InvitationRequest request,
			String inviterUsername) {
		OrgReference organization = this.organizations.lock(org);
		InvitationHeader header = this.registry.newHeader(username, inviterUsername);
		OrgGrants orgGrants = this.validator.validateNew(org, request);
		if (this.users.isMember(org, header.username())) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(header.username());
		}
		return existingPending(this.pending.find(org, header.username()))
			.orElseGet(() -> this.registry.create(new OrgInvitation(header, organization, orgGrants)));
	}

	/**
	 * Invites a user to a project. An active member of the organization gets the roles at
	 * once, and the response contains an invitation that is not stored. A user who is
	 * neither a member nor a pending invitee of the organization is also invited to it,
	 * in the same second (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "Inviting an active member to a project grants the roles at once, without an invitation.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Inviting an active member to a project returns an invitation that is not stored.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "Inviting a user who is neither active nor invited in the project's organization creates an "
					+ "invitation to the organization too, in the same second.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "The organization role of an invitation that an invitation to a project creates is `ORG_MEMBER`.")
	@Transactional
	public ProjectInvitation invite(ProjectId id, @Nullable String username, InvitationRequest request,
			String inviterUsername) {
		ProjectReference project = this.organizations.lock(id);
		OrgId org = project.organization().id();
		InvitationHeader header = this.registry.newHeader(username, inviterUsername);
		ProjectInvitation invitation = new ProjectInvitation(header, project, this.validator.projectRoles(request));
		if (this.users.isMember(org, header.username())) {
			this.members.find(org, header.username()).ifPresent((member) -> grant(member, invitation));
			return invitation;
		}
		Optional<ProjectInvitation> existingPending = existingPending(this.pending.find(id, header.username()));
		if (existingPending.isPresent()) {
			return existingPending.get();
		}
		if (this.pending.find(org, header.username()).isEmpty()) {
			this.registry.create(new OrgInvitation(this.registry.headerWithSameValidity(header), project.organization(),
					OrgGrants.OF_PROJECT_INVITEE));
		}
		return this.registry.create(invitation);
	}

	/**
	 * Changes a pending invitation to an organization. Attributes in the request replace
	 * the current values; missing ones keep them. ID, dates and inviter do not change
	 * (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "PATCH replaces the roles and keeps id, dates and inviter.")
	@Transactional
	public OrgInvitation update(OrgId org, InvitationId id, InvitationRequest change) {
		this.organizations.lock(org);
		OrgGrantsChange checked = this.validator.change(org, change);
		return update(this.pending.get(org, id), checked);
	}

	/**
	 * Changes a user's pending invitation to an organization.
	 */
	@Transactional
	public OrgInvitation update(OrgId org, @Nullable String username, InvitationRequest change) {
		this.organizations.lock(org);
		String invitee = Usernames.required(username);
		OrgGrantsChange checked = this.validator.change(org, change);
		return update(this.pending.get(org, invitee), checked);
	}

	/**
	 * Changes a pending invitation to a project.
	 */
	@Transactional
	public ProjectInvitation update(ProjectId project, InvitationId id, InvitationRequest change) {
		this.organizations.lock(project);
		List<String> roles = this.validator.changedProjectRoles(change);
		return update(this.pending.get(project, id), roles);
	}

	/**
	 * Changes a user's pending invitation to a project.
	 */
	@Transactional
	public ProjectInvitation update(ProjectId project, @Nullable String username, InvitationRequest change) {
		this.organizations.lock(project);
		String invitee = Usernames.required(username);
		List<String> roles = this.validator.changedProjectRoles(change);
		return update(this.pending.get(project, invitee), roles);
	}

	/**
	 * Withdraws a pending invitation to an organization, and the same user's invitations
	 * to its projects (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "DELETE of an invitation by the path for the other kind of invitation returns 400 "
					+ "`CANNOT_DELETE_GROUP_INVITATION` or `CANNOT_DELETE_ORG_INVITATION`.")
	@Transactional
	public void cancel(OrgId org, InvitationId id) {
		this.organizations.lock(org);
		if (!(find(org, id) instanceof OrgInvitation invitation)) {
			throw ErrorCode.CANNOT_DELETE_GROUP_INVITATION.exception();
		}
		this.registry.cancel(invitation);
	}

	/**
	 * Withdraws a pending invitation to a project. The invitation to the organization
	 * that was created with it remains.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "Deleting an invitation to a project keeps the invitation to the organization that was created "
					+ "with it.")
	@Transactional
	public void cancel(ProjectId project, InvitationId id) {
		OrgId org = this.organizations.lock(project).organization().id();
		if (!(find(org, id) instanceof ProjectInvitation invitation)) {
			throw ErrorCode.CANNOT_DELETE_ORG_INVITATION.exception();
		}
		if (!invitation.isOf(project)) {
			throw PendingInvitations.unknown(id);
		}
		this.registry.cancel(invitation);
	}

	/**
	 * Returns a pending invitation of either kind.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "An invitation of another organization is unknown on both paths.")
	private Invitation find(OrgId org, InvitationId id) {
		return this.pending.find(id)
			.filter((found) -> found.isOf(org))
			.orElseThrow(() -> PendingInvitations.unknown(id));
	}

	private OrgInvitation update(OrgInvitation invitation, OrgGrantsChange change) {
		OrgGrants orgGrants = change.over(invitation.orgGrants());
		List<TeamId> joined = orgGrants.teams().stream().filter((team) -> !invitation.teams().contains(team)).toList();
		this.maxUsers.requireTeamCapacity(joined, this.pending.now());
		this.lastTeamUser.requireOthers(invitation.teams(), orgGrants.teams(), this.pending.now());
		invitation.update(orgGrants);
		this.registry.update(invitation);
		return invitation;
	}

	private ProjectInvitation update(ProjectInvitation invitation, @Nullable List<String> roles) {
		if (roles != null) {
			invitation.offer(roles);
			this.registry.update(invitation);
		}
		return invitation;
	}

	private static void grant(Member member, ProjectInvitation invitation) {
		ProjectId project = invitation.project().id();
		if (member.projectGrants().stream().anyMatch((grant) -> grant.project().equals(project))
				&& !Leniencies.allow(Leniency.USER_ON_PROJECT)) {
			throw ErrorCode.USER_ALREADY_IN_GROUP.exception(invitation.username(), project.value());
		}
		member.grant(invitation.grants());
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			setting = "mockatlas.duplicate-invitation-status",
			value = "A second invitation of a user with a pending one is 409 `USER_ALREADY_EXISTS`.")
	private <T extends Invitation> Optional<T> existingPending(Optional<T> existingPending) {
		if (existingPending.isPresent() && !this.properties.returnsPendingOnDuplicate()) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(existingPending.get().username());
		}
		return existingPending;
	}

}
