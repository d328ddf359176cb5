package io.mockatlas.invitation;

import java.time.Instant;
import java.util.Collection;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.user.TeamProperties;

import org.springframework.stereotype.Component;

/**
 * Check whether a user, pending or active, can leave teams. Callers must hold the lock on
 * the organization's row.
 */
@Component
public class LastTeamUserCheck {

	private final InvitationRepository invitations;

	private final TeamProperties properties;

	LastTeamUserCheck(InvitationRepository invitations, TeamProperties properties) {
		this.invitations = invitations;
		this.properties = properties;
	}

	/**
	 * Requires that each team that a user leaves has another user, unless a team may lose
	 * its last user.
	 * @param teams the teams of the user
	 * @param remaining the teams of the user after the change
	 * @param now the current time
	 */
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.ASSUMED,
			value = "A team may lose its last user by the removal of the user from the organization, and by the end of "
					+ "an invitation, with every setting.")
	public void requireOthers(Collection<TeamId> teams, Collection<TeamId> remaining, Instant now) {
		for (TeamId team : teams) {
			if (!remaining.contains(team) && this.invitations.countUsers(team, now) == 1
					&& !this.properties.allowsRemovalOfLastUser()) {
				throw ErrorCode.CANNOT_REMOVE_LAST_USER_FROM_TEAM.exception();
			}
		}
	}

}
