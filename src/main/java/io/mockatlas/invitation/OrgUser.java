package io.mockatlas.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.directory.Member;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.TeamId;
import io.mockatlas.directory.User;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organization, be they in it or invited to it. Somebody invited is their
 * invitation, seen from the other side (recorded); invitations to projects make nobody a
 * user (documented).
 */
@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
		value = "A pending invitation to an organization and a `PENDING` user are one record seen from " + "two sides.")
@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED, value = "Invitations to projects make nobody a user.")
public sealed interface OrgUser {

	UserId id();

	String username();

	MembershipStatus status();

	/**
	 * What they have, or are offered.
	 */
	OrgGrants orgGrants();

	/**
	 * The same person with other terms.
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
	 * Somebody who is in the organization.
	 *
	 * @param member the membership
	 * @param orgGrants what they have
	 */
	record Active(Member member, OrgGrants orgGrants) implements OrgUser {

		static Active of(Member member) {
			return new Active(member, new OrgGrants(member.roles(), member.projectGrants(), member.teams()));
		}

		/**
		 * The person's account.
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
	 * Somebody who is or was invited to the organization.
	 *
	 * @param invitation the invitation
	 * @param status what became of it so far
	 * @param orgGrants what they are offered
	 */
	record Invited(OrgInvitation invitation, MembershipStatus status, OrgGrants orgGrants) implements OrgUser {

		/**
		 * When the invitation ends.
		 * @return the time, or null if it was declined (documented)
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
