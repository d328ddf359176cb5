package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.OrgReference;
import io.mockatlas.organization.ProjectGrant;

/**
 * Invitation to an organization, and to teams and projects of it.
 */
public class OrgInvitation extends Invitation {

	private List<ProjectGrant> projectGrants;

	private List<TeamId> teams;

	public OrgInvitation(InvitationHeader header, OrgReference organization, OrgGrants orgGrants) {
		super(header, organization, orgGrants.roles());
		this.projectGrants = List.copyOf(orgGrants.grants());
		this.teams = List.copyOf(orgGrants.teams());
	}

	public void update(OrgGrants orgGrants) {
		offer(orgGrants.roles());
		this.projectGrants = List.copyOf(orgGrants.grants());
		this.teams = List.copyOf(orgGrants.teams());
	}

	/**
	 * Returns the ID of the pending user that this invitation represents: the
	 * invitation's ID plus one (176 of 176 recorded).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "The id of a pending user is the invitation's id plus 1.")
	public UserId userId() {
		return id().userId();
	}

	public List<ProjectGrant> projectGrants() {
		return this.projectGrants;
	}

	public List<TeamId> teams() {
		return this.teams;
	}

	public OrgGrants orgGrants() {
		return new OrgGrants(roles(), projectGrants(), teams());
	}

}
