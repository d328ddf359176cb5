package io.mockatlas.compare.story;

import java.util.List;

/**
 * Requests for pending and active users, and for teams.
 */
final class UserSteps extends Steps {

	/**
	 * Account without the attributes that Atlas requires. It is of a pending user and has
	 * a role on an unknown project, so no service creates it.
	 */
	private static final String ACCOUNT = """
			{"firstName":"A","lastName":"B","username":"{user3}",\
			"roles":[{"groupId":"%s","roleName":"GROUP_READ_ONLY"}]}""".formatted(UNKNOWN);

	private UserSteps() {
	}

	static List<Step> users() {
		return List.of(
				post("/orgs/{org}/users", "{\"username\":\"{user3}\",\"roles\":{\"orgRoles\":[\"ORG_MEMBER\"]}}")
					.since(USERS)
					.capture("user", "/id"),
				post("/orgs/{org}/users", "{\"username\":\"{user3}\",\"roles\":{\"orgRoles\":[\"ORG_MEMBER\"]}}")
					.since(USERS)
					.confirms("membership.OrgUserService.invite"),
				post("/orgs/{org}/users", "{\"username\":\"{user7}\",\"roles\":{\"orgRoles\":[\"ORG_MEMBER\"]}}")
					.since(USERS)
					.capture("teamUser", "/id"),
				get("/orgs/{org}/users?username={user3}").since(USERS), get("/orgs/{org}/users").since(USERS).own(),
				get("/orgs/{org}/users/{user}").since(USERS),
				get("/orgs/{org}/users/" + UNKNOWN).since(USERS)
					.confirms("membership.OrgUserDirectory.get An unknown",
							"membership.OrgUserDirectory.get The parameter"),
				get("/orgs/{org}/invites?username={user3}")
					.confirms("membership.OrgUser A pending invitation to an organization and"),
				post("/orgs/{org}/users/{user}:addRole", "{\"orgRole\":\"ORG_READ_ONLY\"}").since(USERS),
				post("/orgs/{org}/users/{user}:addRole", "{\"orgRole\":\"ORG_READ_ONLY\"}").since(USERS)
					.confirms("membership.OrgUserService.addRole"),
				post("/orgs/{org}/users/{user}:removeRole", "{\"orgRole\":\"ORG_READ_ONLY\"}").since(USERS),
				post("/orgs/{org}/users/{user}:removeRole", "{\"orgRole\":\"ORG_MEMBER\"}").since(USERS),
				patch("/orgs/{org}/users/{user}", "{\"roles\":{\"orgRoles\":[\"ORG_READ_ONLY\",\"ORG_MEMBER\"]}}")
					.since(USERS)
					.confirms("membership.OrgUserDirectory.update"),
				post("/groups/{group}/users", "{\"username\":\"{user3}\",\"roles\":[\"GROUP_READ_ONLY\"]}").since(USERS)
					.confirms("membership.ProjectUserService.add Adding a user to a project grants"),
				post("/groups/{group}/users", "{\"username\":\"{user3}\",\"roles\":[\"GROUP_READ_ONLY\"]}").since(USERS)
					.confirms("membership.ProjectUserService.add on which the user has a role"),
				get("/groups/{group}/users?username={user3}").since(USERS),
				get("/groups/{group}/users/{user}").since(USERS),
				post("/groups/{group}/users/{user}:addRole", "{\"groupRole\":\"GROUP_OWNER\"}").since(USERS),
				post("/groups/{group}/users/{user}:removeRole", "{\"groupRole\":\"GROUP_OWNER\"}").since(USERS),
				post("/users", ACCOUNT).confirms("evidence.Leniency `POST /users` accepts"),
				delete("/groups/{group}/users/{user}").since(USERS).confirms("membership.ProjectUserService.remove"),
				delete("/groups/{group}/users/{user}").since(USERS).confirms("membership.TeamUserService.leave"));
	}

	static List<Step> teams() {
		return List.of(
				post("/orgs/{org}/teams", "{\"name\":\"{prefix}\",\"usernames\":[\"{user3}\"]}").capture("team", "/id")
					.confirms("membership.TeamService.create contain pending"),
				post("/orgs/{org}/teams", "{\"name\":\"{prefix}\",\"usernames\":[\"{user3}\"]}")
					.confirms("membership.TeamService.available"),
				post("/orgs/{org}/teams", "{\"name\":\"{prefix}-2\",\"usernames\":[\"{unknownUser}\"]}")
					.confirms("membership.TeamUserService.inOrganization"),
				post("/orgs/{org}/teams", "{\"name\":\"{prefix} <2>\",\"usernames\":[\"{user3}\"]}")
					.confirms("organization.Names.isValid"),
				get("/orgs/{org}/teams").own().andV1(), get("/orgs/{org}/teams/{team}").andV1(),
				get("/orgs/{org}/teams/byName/{prefix}").andV1(), get("/orgs/{org}/teams/byName/{prefix}-unknown"),
				get("/orgs/{org}/teams/" + UNKNOWN), patch("/orgs/{org}/teams/{team}", "{\"name\":\"{prefix}-team\"}"),
				post("/orgs/{org}/teams/{team}:addUser", "{\"id\":\"{teamUser}\"}").since(USERS),
				post("/orgs/{org}/teams/{team}:addUser", "{\"id\":\"{teamUser}\"}").since(USERS),
				get("/orgs/{org}/teams/{team}/users").since(USERS),
				post("/orgs/{org}/teams/{team}:removeUser", "{\"id\":\"{teamUser}\"}").since(USERS),
				post("/orgs/{org}/teams/{team}:removeUser", "{\"id\":\"{teamUser}\"}").since(USERS)
					.confirms("membership.TeamUserService.leave"),
				post("/orgs/{org}/teams/{team}/users", "[{\"id\":\"{user}\"}]")
					.confirms("membership.TeamUserService.active"),
				post("/groups/{group}/teams",
						"[{\"teamId\":\"{team}\",\"roleNames\":[\"GROUP_READ_ONLY\",\"GROUP_OWNER\"]}]")
					.confirms("membership.ProjectTeamService.add Adding teams",
							"membership.ProjectTeamService.checked"),
				post("/groups/{group}/teams", "[{\"teamId\":\"{team}\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]"),
				post("/groups/{group}/teams", "[]").confirms("membership.ProjectTeamService.add with an empty list"),
				get("/groups/{group}/teams").andV1(), get("/groups/{group}/teams/{team}").andV1(),
				patch("/groups/{group}/teams/{team}", "{\"roleNames\":[\"GROUP_READ_ONLY\"]}"),
				delete("/orgs/{org}/teams/{team}").confirms("membership.TeamService.delete"));
	}

	/**
	 * Requests that need an active user, in the project and the team of the story only.
	 * The user has a role on the project afterwards.
	 */
	static List<Step> activeUsers() {
		return List.of(post("/orgs/{org}/teams/{team}/users", "[{\"id\":\"{activeId}\"}]").shape(),
				get("/orgs/{org}/teams/{team}/users").shape().andV1(),
				delete("/orgs/{org}/teams/{team}/users/{activeId}"),
				delete("/orgs/{org}/teams/{team}/users/" + UNKNOWN), get("/groups/{group}/users").shape().andV1(),
				post("/orgs/{org}/invites", invitation("{activeUser}", "\"ORG_MEMBER\""))
					.confirms("invitation.InvitationService.invite active member to their organization"),
				put("/groups/{group}/users/{activeId}/roles", "{\"groupRoles\":[\"GROUP_READ_ONLY\"]}")
					.confirms("user.ProjectOwnerGrant.onProjectCreated"),
				post("/groups/{group}/invites", invitation("{activeUser}", "\"GROUP_READ_ONLY\""))
					.confirms("evidence.Leniency An active user"),
				delete("/groups/{group}/users/{activeId}"), delete("/groups/{group}/users/" + UNKNOWN),
				post("/groups/{group}/invites", invitation("{activeUser}", "\"GROUP_READ_ONLY\"")),
				get("/groups/{group}/invites?username={activeUser}")
					.confirms("invitation.InvitationService.invite returns an invitation that is not stored"),
				put("/orgs/{org}/users/" + UNKNOWN + "/roles", "{\"orgRoles\":[\"ORG_MEMBER\"]}"),
				delete("/orgs/{org}/users/" + UNKNOWN));
	}

}
