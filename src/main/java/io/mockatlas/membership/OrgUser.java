package io.mockatlas.membership;

import java.time.Instant;
import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.user.Member;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

/**
 * User of an organization, active or invited. An invited user and the invitation to the
 * organization are one record (recorded); an invitation to a project does not create a
 * user (documented).
 */
@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
		value = "A pending invitation to an organization and a `PENDING` user are the same record in two APIs.")
@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
		value = "An invitation to a project alone creates no user.")
public sealed interface OrgUser {

	UserId id();

	String username();

	MembershipStatus status();

	/**
	 * Returns the current grants of a member, or the offered ones of an invitee.
	 */
	OrgGrants orgGrants();

	/**
	 * Returns a copy of the user with other grants.
	 */
	OrgUser with(OrgGrants orgGrants);

	default List<String> rolesOn(ProjectId project) {
		return this.orgGrants()
			.grants()
			.stream()
			.filter((grant) -> grant.project().equals(project))
			.map(ProjectGrant::role)
			.toList();
	}

	default boolean isIn(TeamId team) {
		return orgGrants().teams().contains(team);
	}

	/**
	 * Member of the organization.
	 *
	 * @param member the membership
	 * @param orgGrants the member's grants
	 */
	record Active(Member member, OrgGrants orgGrants) implements OrgUser {

		static Active of(Member member) {
			return new Active(member, new OrgGrants(member.roles(), member.projectGrants(), member.teams()));
		}

		/**
		 * Returns the member's account.
		 */
		public User account() {
			return this.member.user();
		}

		@Override
		public Active with(OrgGrants orgGrants) {
			return new Active(this.member, orgGrants);
		}

		@Override
		public UserId id() {
			return account().id();
		}

		@Override
		public String username() {
			return account().username();
		}

		@Override
		public MembershipStatus status() {
			return MembershipStatus.ACTIVE;
		}

	}

	/**
	 * User with an invitation to the organization: pending, expired or declined.
	 *
	 * @param invitation the invitation
	 * @param status the status of the invitation
	 * @param orgGrants the offered grants
	 */
	record Invited(OrgInvitation invitation, MembershipStatus status, OrgGrants orgGrants) implements OrgUser {

		/**
		 * Returns the end of the invitation's validity.
		 * @return the time, or null for a declined invitation (documented)
		 */
		public @Nullable Instant expiresAt() {
			return (this.status != MembershipStatus.INVITATION_REJECTED) ? this.invitation.validity().expiresAt()
					: null;
		}

		@Override
		public Invited with(OrgGrants orgGrants) {
			return new Invited(this.invitation, this.status, orgGrants);
		}

		@Override
		public UserId id() {
			return this.invitation.userId();
		}

		@Override
		public String username() {
			return this.invitation.username();
		}

	}

}
