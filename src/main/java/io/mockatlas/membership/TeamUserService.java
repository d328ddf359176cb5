package io.mockatlas.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organizations;
import io.mockatlas.user.Teams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the users of a team, pending and active. Each method is one use case and
 * one transaction.
 */
@Service
@Transactional
public class TeamUserService {

	private final OrgUserDirectory orgUsers;

	private final Teams teams;

	private final Organizations organizations;

	TeamUserService(OrgUserDirectory orgUsers, Teams teams, Organizations organizations) {
		this.orgUsers = orgUsers;
		this.teams = teams;
		this.organizations = organizations;
	}

	/**
	 * Lists users of a team.
	 */
	@Transactional(readOnly = true)
	public List<OrgUser> list(OrgId org, TeamId team, UserFilter filter) {
		this.teams.get(org, team);
		return this.orgUsers.of(org, filter).stream().filter((user) -> user.isIn(team)).toList();
	}

	/**
	 * Adds a user to a team. An invitee whose invitation expired is not in the
	 * organization (documented).
	 */
	public OrgUser add(OrgId org, TeamId team, @Nullable String id) {
		lock(org, team);
		return join(inOrganization(org, id), team);
	}

	/**
	 * Adds active members to a team, all of them or none.
	 * @return the added users, then the other active users of the team (recorded)
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.RECORDED,
			value = "Adding active users to a team returns the added users, then the other users of the team; the "
					+ "order of either is assumed.")
	public List<OrgUser> addActive(OrgId org, TeamId team, List<@Nullable String> ids) {
		lock(org, team);
		List<OrgUser> others = list(org, team, UserFilter.ACTIVE);
		List<OrgUser> added = ids.stream().map((id) -> join(active(inOrganization(org, id)), team)).toList();
		return Stream.concat(added.stream(), others.stream()).toList();
	}

	/**
	 * Removes a user from a team.
	 */
	public OrgUser remove(OrgId org, TeamId team, @Nullable String id) {
		lock(org, team);
		return leave(inOrganization(org, id), team);
	}

	/**
	 * Removes an active member from a team.
	 */
	public void removeActive(OrgId org, TeamId team, UserId id) {
		lock(org, team);
		OrgUser user = inOrganization(org, id.value());
		if (user.status() != MembershipStatus.ACTIVE) {
			throw ErrorCode.USER_NOT_IN_ORG.exception(id.value(), org.value());
		}
		leave(user, team);
	}

	private OrgUser join(OrgUser user, TeamId team) {
		if (user.isIn(team)) {
			throw ErrorCode.USER_ALREADY_IN_TEAM.exception(user.id().value(), team.value());
		}
		List<TeamId> teams = new ArrayList<>(user.orgGrants().teams());
		teams.add(team);
		return update(user, teams);
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "Removing a user from a team that does not contain the user returns 404 `RESOURCE_NOT_FOUND`.")
	private OrgUser leave(OrgUser user, TeamId team) {
		if (!user.isIn(team)) {
			throw ErrorCode.RESOURCE_NOT_FOUND.exception(user.id().value());
		}
		return update(user, user.orgGrants().teams().stream().filter((other) -> !other.equals(team)).toList());
	}

	private OrgUser update(OrgUser user, List<TeamId> teams) {
		return this.orgUsers.update(user, new OrgGrants(user.orgGrants().roles(), user.orgGrants().grants(), teams));
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "Adding a user from outside the organization to a team is 404 `USER_NOT_IN_ORG`, also for "
					+ "`usernames` of a new team, where Atlas returned 500.")
	private OrgUser inOrganization(OrgId org, @Nullable String id) {
		if (id == null || id.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("id");
		}
		if (ObjectIds.isValid(id)) {
			OrgUser user = this.orgUsers.find(org, new UserId(id)).orElse(null);
			if (user != null && MembershipStatus.DEFAULT_STATUSES.contains(user.status())) {
				return user;
			}
		}
		throw ErrorCode.USER_NOT_IN_ORG.exception(id, org.value());
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "The older operation that adds users to a team rejects pending users with "
					+ "`CANNOT_ADD_PENDING_USER`.")
	private static OrgUser active(OrgUser user) {
		if (user.status() != MembershipStatus.ACTIVE) {
			throw ErrorCode.CANNOT_ADD_PENDING_USER.exception();
		}
		return user;
	}

	private void lock(OrgId org, TeamId team) {
		this.organizations.lock(org);
		this.teams.get(org, team);
	}

}
