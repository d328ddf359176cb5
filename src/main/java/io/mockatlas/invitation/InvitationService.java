package io.mockatlas.invitation;

import java.util.List;
import java.util.Optional;

import io.mockatlas.directory.DirectoryQueries;
import io.mockatlas.directory.Members;
import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.OrgReference;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.ProjectReference;
import io.mockatlas.directory.Roles;
import io.mockatlas.directory.TeamId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to invitations for who invites; {@link InvitationLifecycle} is that for
 * who is invited. Each method is one use case and one transaction, and throws an
 * {@link io.mockatlas.errors.AtlasException} for what Atlas refuses. Those that write
 * hold the organization's row from their first line on, so that what they counted or
 * found is still so when they write.
 */
@Service
public class InvitationService {

	private final PendingInvitations pending;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final UserQuota quota;

	private final DirectoryQueries directory;

	private final Members members;

	private final InvitationProperties properties;

	InvitationService(PendingInvitations pending, InvitationRegistry registry, InvitationRequestValidator validator,
			UserQuota quota, DirectoryQueries directory, @Lazy Members members, InvitationProperties properties) {
		this.pending = pending;
		this.registry = registry;
		this.validator = validator;
		this.quota = quota;
		this.directory = directory;
		this.members = members;
		this.properties = properties;
	}

	/**
	 * Lists the pending invitations to an organization, ascending by username (74 of 74
	 * recorded lists); of one person alone if a username is given and not empty.
	 */
	public List<OrgInvitation> list(OrgId org, @Nullable String username) {
		return this.pending.list(org, username);
	}

	/**
	 * Lists the pending invitations to a project, ascending by username; of one person
	 * alone if a username is given and not empty.
	 */
	public List<ProjectInvitation> list(ProjectId project, @Nullable String username) {
		return this.pending.list(project, username);
	}

	/**
	 * One pending invitation to an organization.
	 */
	public OrgInvitation get(OrgId org, InvitationId id) {
		return this.pending.get(org, id);
	}

	/**
	 * One pending invitation to a project.
	 */
	public ProjectInvitation get(ProjectId project, InvitationId id) {
		return this.pending.get(project, id);
	}

	/**
	 * Invites somebody to an organization. Who is in it or invited to it already is
	 * refused; a setting answers with the standing invitation instead. An expired one is
	 * replaced (documented).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Inviting an active member to their organization is 409 `USER_ALREADY_EXISTS`.")
	@Transactional
	public OrgInvitation invite(OrgId org, @Nullable String username, InvitationRequest request,
			String inviterUsername) {
		OrgReference organization = this.directory.lock(org);
		InvitationHeader header = this.registry.draft(username, inviterUsername);
		OrgGrants orgGrants = this.validator.terms(org, request);
		if (this.directory.isMember(org, header.username())) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(header.username());
		}
		return standing(this.pending.find(org, header.username()))
			.orElseGet(() -> this.registry.enter(new OrgInvitation(header, organization, orgGrants)));
	}

	/**
	 * Invites somebody to a project. An active member of the organization gets the roles
	 * at once, and the answer is an invitation that nobody can find again. Who is in no
	 * way in the organization is invited there too, in the same second (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "Inviting an active member to a project grants the roles at once.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "Who is invited to a project and in no way in its organization is invited there too, in "
					+ "the same second.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "The organization role that comes with an invitation to a project is `ORG_MEMBER`.")
	@Transactional
	public ProjectInvitation invite(ProjectId id, @Nullable String username, InvitationRequest request,
			String inviterUsername) {
		ProjectReference project = this.directory.lock(id);
		OrgId org = project.organization().id();
		InvitationHeader header = this.registry.draft(username, inviterUsername);
		ProjectInvitation invitation = new ProjectInvitation(header, project, this.validator.projectRoles(request));
		if (this.directory.isMember(org, header.username())) {
			this.members.find(org, header.username()).ifPresent((member) -> member.grant(invitation.grants()));
			return invitation;
		}
		Optional<ProjectInvitation> standing = standing(this.pending.find(id, header.username()));
		if (standing.isPresent()) {
			return standing.get();
		}
		if (this.pending.find(org, header.username()).isEmpty()) {
			OrgGrants membership = new OrgGrants(List.of(Roles.ORG_MEMBER), List.of(), List.of());
			this.registry.enter(new OrgInvitation(this.registry.together(header), project.organization(), membership));
		}
		return this.registry.enter(invitation);
	}

	/**
	 * Changes a pending invitation to an organization: what is given replaces, what is
	 * left out is kept, and so are id, dates and inviter (recorded).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "PATCH replaces the roles and keeps id, dates and inviter.")
	@Transactional
	public OrgInvitation amend(OrgId org, InvitationId id, InvitationRequest change) {
		this.directory.lock(org);
		OrgGrantsChange checked = this.validator.change(org, change);
		return amend(this.pending.get(org, id), checked);
	}

	/**
	 * Changes the pending invitation of one person to an organization.
	 */
	@Transactional
	public OrgInvitation amend(OrgId org, @Nullable String username, InvitationRequest change) {
		this.directory.lock(org);
		String invitee = Usernames.required(username);
		OrgGrantsChange checked = this.validator.change(org, change);
		return amend(this.pending.get(org, invitee), checked);
	}

	/**
	 * Changes a pending invitation to a project.
	 */
	@Transactional
	public ProjectInvitation amend(ProjectId project, InvitationId id, InvitationRequest change) {
		this.directory.lock(project);
		List<String> roles = this.validator.changedProjectRoles(change);
		return amend(this.pending.get(project, id), roles);
	}

	/**
	 * Changes the pending invitation of one person to a project.
	 */
	@Transactional
	public ProjectInvitation amend(ProjectId project, @Nullable String username, InvitationRequest change) {
		this.directory.lock(project);
		String invitee = Usernames.required(username);
		List<String> roles = this.validator.changedProjectRoles(change);
		return amend(this.pending.get(project, invitee), roles);
	}

	/**
	 * Cancels a pending invitation to an organization, and with it those of the same
	 * person to projects of it (assumed).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "DELETE of an invitation by the path for the other kind is 400 "
					+ "`CANNOT_DELETE_GROUP_INVITATION` or `CANNOT_DELETE_ORG_INVITATION`.")
	@Transactional
	public void withdraw(OrgId org, InvitationId id) {
		this.directory.lock(org);
		if (!(find(org, id) instanceof OrgInvitation invitation)) {
			throw ErrorCode.CANNOT_DELETE_GROUP_INVITATION.exception();
		}
		this.registry.withdraw(invitation);
	}

	/**
	 * Cancels a pending invitation to a project. The invitation to the organization that
	 * was made together with it stays.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "Deleting an invitation to a project leaves the one to the organization that was made "
					+ "together with it.")
	@Transactional
	public void withdraw(ProjectId project, InvitationId id) {
		OrgId org = this.directory.lock(project).organization().id();
		if (!(find(org, id) instanceof ProjectInvitation invitation)) {
			throw ErrorCode.CANNOT_DELETE_ORG_INVITATION.exception();
		}
		if (!invitation.isOf(project)) {
			throw PendingInvitations.unknown(id);
		}
		this.registry.withdraw(invitation);
	}

	/**
	 * A pending invitation of either kind.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "An invitation of another organization is unknown on either path.")
	private Invitation find(OrgId org, InvitationId id) {
		return this.pending.find(id)
			.filter((found) -> found.isOf(org))
			.orElseThrow(() -> PendingInvitations.unknown(id));
	}

	private OrgInvitation amend(OrgInvitation invitation, OrgGrantsChange change) {
		OrgGrants orgGrants = change.over(invitation.orgGrants());
		List<TeamId> joined = orgGrants.teams().stream().filter((team) -> !invitation.teams().contains(team)).toList();
		this.quota.requireOneInEach(joined, this.pending.now());
		invitation.amend(orgGrants);
		this.registry.update(invitation);
		this.registry.announce(InvitationEvent.Amended::new, invitation);
		return invitation;
	}

	private ProjectInvitation amend(ProjectInvitation invitation, @Nullable List<String> roles) {
		if (roles != null) {
			invitation.offer(roles);
			this.registry.update(invitation);
			this.registry.announce(InvitationEvent.Amended::new, invitation);
		}
		return invitation;
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			setting = "mockatlas.duplicate-invitation-status",
			value = "A second invitation of somebody whose first one stands is 409 `USER_ALREADY_EXISTS`.")
	private <T extends Invitation> Optional<T> standing(Optional<T> standing) {
		if (standing.isPresent() && !this.properties.standingAnswersDuplicate()) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(standing.get().username());
		}
		return standing;
	}

}
