package io.mockatlas.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRepository;
import io.mockatlas.invitation.LastTeamUserCheck;
import io.mockatlas.invitation.MaxUsersCheck;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.PendingInvitations;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.Members;

import org.springframework.stereotype.Component;

/**
 * Directory of the users of an organization, members and invitees, with the operations
 * common to both. Callers that write must hold the lock on the organization's row.
 */
@Component
class OrgUserDirectory {

	private final Members members;

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final InvitationRegistry registry;

	private final MaxUsersCheck maxUsers;

	private final LastTeamUserCheck lastTeamUser;

	OrgUserDirectory(Members members, InvitationRepository invitations, PendingInvitations pending,
			InvitationRegistry registry, MaxUsersCheck maxUsers, LastTeamUserCheck lastTeamUser) {
		this.members = members;
		this.invitations = invitations;
		this.pending = pending;
		this.registry = registry;
		this.maxUsers = maxUsers;
		this.lastTeamUser = lastTeamUser;
	}

	/**
	 * Lists the users that match a filter, ascending by username (recorded).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED, value = "Users are listed ascending by username.")
	List<OrgUser> of(OrgId org, UserFilter filter) {
		return Stream
			.concat(this.members.of(org).stream().map(OrgUser.Active::of),
					invitations(org, filter.statuses()).stream().map(this::invited))
			.filter(filter::matches)
			.sorted(Comparator.comparing(OrgUser::username))
			.toList();
	}

	/**
	 * Returns the invitations that can have one of the statuses. Reads expired and
	 * declined ones, whose number has no limit, only if they are requested.
	 */
	private List<OrgInvitation> invitations(OrgId org, Set<MembershipStatus> statuses) {
		if (!MembershipStatus.DEFAULT_STATUSES.containsAll(statuses)) {
			return this.invitations.ofOrganization(org);
		}
		return (statuses.contains(MembershipStatus.PENDING)) ? this.invitations.pendingOf(org, this.pending.now())
				: List.of();
	}

	Optional<OrgUser> find(OrgId org, UserId id) {
		return this.members.find(org, id)
			.<OrgUser>map(OrgUser.Active::of)
			.or(() -> this.invitations.ofOrganization(org, id).map(this::invited));
	}

	/**
	 * Returns a member or a pending invitee of the organization.
	 */
	Optional<OrgUser> find(OrgId org, String username) {
		return this.members.find(org, username)
			.<OrgUser>map(OrgUser.Active::of)
			.or(() -> this.pending.find(org, username).map(this::invited));
	}

	/**
	 * Returns a user with one of the given statuses. Throws {@code RESOURCE_NOT_FOUND}
	 * for any other user (recorded for unknown IDs).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "An unknown user is 404 `RESOURCE_NOT_FOUND`.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "The parameter of the error for an unknown user is the id.")
	OrgUser get(OrgId org, UserId id, Set<MembershipStatus> statuses) {
		return find(org, id).filter((user) -> statuses.contains(user.status()))
			.orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.exception(id.value()));
	}

	/**
	 * Replaces a user's roles, teams and project roles: a member's at once, an invitee's
	 * in the invitation, which keeps its ID, inviter and dates (recorded).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "Changing a pending user changes the invitation and keeps its id, inviter and dates.")
	OrgUser update(OrgUser user, OrgGrants orgGrants) {
		if (orgGrants.roles().isEmpty()) {
			throw ErrorCode.CANNOT_REMOVE_ALL_USER_ROLES.exception();
		}
		List<TeamId> joined = orgGrants.teams().stream().filter((team) -> !user.isIn(team)).toList();
		this.maxUsers.requireTeamCapacity(joined, this.pending.now());
		this.lastTeamUser.requireOthers(user.orgGrants().teams(), orgGrants.teams(), this.pending.now());
		if (user instanceof OrgUser.Active active) {
			if (isLastOwner(active) && !orgGrants.roles().contains(Roles.ORG_OWNER)) {
				throw ErrorCode.CANNOT_DEMOTE_LAST_ORG_OWNER.exception();
			}
			active.member().update(orgGrants.roles(), orgGrants.grants(), orgGrants.teams());
		}
		else {
			OrgInvitation invitation = ((OrgUser.Invited) user).invitation();
			invitation.update(orgGrants);
			this.registry.update(invitation);
		}
		return user.with(orgGrants);
	}

	/**
	 * Removes a member from the organization, or withdraws an invitee's invitation
	 * (documented) together with those to projects (assumed).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Removing the last owner is 403 `CANNOT_DELETE_LAST_ADMIN` and taking the role from the last "
					+ "owner 403 `CANNOT_DEMOTE_LAST_ORG_OWNER`, though the text of the first covers both.")
	void remove(OrgUser user) {
		if (user instanceof OrgUser.Active active) {
			if (isLastOwner(active)) {
				throw ErrorCode.CANNOT_DELETE_LAST_ADMIN.exception();
			}
			this.members.delete(active.member());
		}
		else {
			this.registry.cancel(((OrgUser.Invited) user).invitation());
		}
	}

	OrgUser invited(OrgInvitation invitation) {
		return new OrgUser.Invited(invitation, status(invitation), invitation.orgGrants());
	}

	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Users with expired invitations are `INVITATION_EXPIRED` and users with declined invitations "
					+ "`INVITATION_REJECTED`; lists include both only on request, and neither can be changed or "
					+ "removed.")
	private MembershipStatus status(OrgInvitation invitation) {
		if (invitation.isDeclined()) {
			return MembershipStatus.INVITATION_REJECTED;
		}
		return (this.pending.isPending(invitation)) ? MembershipStatus.PENDING : MembershipStatus.INVITATION_EXPIRED;
	}

	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED, value = "Only users count as owners, not API keys.")
	private boolean isLastOwner(OrgUser.Active user) {
		return user.orgGrants().roles().contains(Roles.ORG_OWNER) && this.members.of(user.member().organization().id())
			.stream()
			.filter((member) -> member.roles().contains(Roles.ORG_OWNER))
			.count() == 1;
	}

}
