package io.mockatlas.invitation;

import java.time.Instant;
import java.util.Collection;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.user.Team;

import org.springframework.stereotype.Component;

/**
 * Limits of users: 500 in an organization (recorded), 250 in a team (documented),
 * including pending ones. Callers must hold the lock on the organization's row; otherwise
 * two concurrent requests could exceed a limit.
 */
@Component
public class MaxUsersCheck {

	private final InvitationRepository invitations;

	MaxUsersCheck(InvitationRepository invitations) {
		this.invitations = invitations;
	}

	public void requireCapacity(OrgId org, Instant now) {
		this.invitations.admission(org, now).requireCapacity();
	}

	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.DOCUMENTED,
			value = "A team has at most 250 users, including pending users.")
	public void requireTeamCapacity(Collection<TeamId> teams, Instant now) {
		for (TeamId team : teams) {
			if (this.invitations.countUsers(team, now) >= Team.MAX_USERS) {
				throw ErrorCode.MAX_USERS_PER_TEAM_EXCEEDED.exception(Team.MAX_USERS, team.value());
			}
		}
	}

}
