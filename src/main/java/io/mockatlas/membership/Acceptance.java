package io.mockatlas.membership;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRepository;
import io.mockatlas.invitation.MaxUsersCheck;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.PendingInvitations;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.Member;
import io.mockatlas.user.Members;
import io.mockatlas.user.Profile;
import io.mockatlas.user.User;

import org.springframework.stereotype.Component;

/**
 * Accepts invitations. The invitee becomes an active member with the roles, teams and
 * project roles of the invitation, and the invitation is deleted (recorded). Accepting
 * one invitation accepts all invitations of the same user in that organization, since a
 * project user must be a member of the project's organization (documented).
 */
@Component
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
		value = "Accepting makes the invitee an active member with all offered roles and teams, and deletes the "
				+ "invitations.")
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
		value = "Accepting one invitation accepts all of the invitee's invitations in that organization.")
class Acceptance {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final InvitationRegistry registry;

	private final Members members;

	private final AccountRegistry accounts;

	private final MaxUsersCheck maxUsers;

	Acceptance(InvitationRepository invitations, PendingInvitations pending, InvitationRegistry registry,
			Members members, AccountRegistry accounts, MaxUsersCheck maxUsers) {
		this.invitations = invitations;
		this.pending = pending;
		this.registry = registry;
		this.members = members;
		this.accounts = accounts;
		this.maxUsers = maxUsers;
	}

	/**
	 * Makes the invitee a member. The caller must hold the lock on the organization's
	 * row.
	 */
	Accepted accept(Organization organization, Invitation invitation) {
		OrgId org = organization.id();
		String username = invitation.username();
		Optional<OrgInvitation> toOrganization = this.pending.find(org, username);
		List<ProjectInvitation> toProjects = this.registry.pendingToProjects(org, username);
		if (toOrganization.isEmpty()) {
			this.maxUsers.requireCapacity(org, this.pending.now());
		}
		Member member = new Member(organization, user(invitation),
				toOrganization.map(Invitation::roles).orElse(List.of(Roles.ORG_MEMBER)));
		toOrganization.ifPresent((offered) -> {
			member.join(offered.teams());
			member.grant(offered.projectGrants());
		});
		toProjects.forEach((offered) -> member.grant(offered.grants()));
		this.invitations.delete(org, username);
		this.invitations.deleteToProjectsOf(org, username);
		return new Accepted(this.members.save(member),
				Stream.concat(toOrganization.stream(), toProjects.stream()).toList());
	}

	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "On acceptance, an invitee without an account keeps the id of the pending user.")
	private User user(Invitation invitation) {
		String username = invitation.username();
		UserId id = this.pending.find(invitation.organization().id(), username)
			.map(OrgInvitation::userId)
			.orElseGet(() -> invitation.id().userId());
		return this.accounts.of(username, id, Profile.of(username));
	}

	/**
	 * Result of an acceptance.
	 *
	 * @param member the new membership
	 * @param invitations the accepted invitations, which are deleted
	 */
	record Accepted(Member member, List<? extends Invitation> invitations) {
	}

}
