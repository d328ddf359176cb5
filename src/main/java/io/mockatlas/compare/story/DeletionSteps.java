package io.mockatlas.compare.story;

import java.util.List;

/**
 * Requests that leave different things on servers with different settings, and deletions.
 */
final class DeletionSteps extends Steps {

	private DeletionSteps() {
	}

	/**
	 * Undocumented roles, a restricted project, and the deletions. What they leave over,
	 * the clean-up deletes.
	 */
	static List<Step> all() {
		return List.of(
				post("/orgs/{org}/invites", invitation("{user5}", "\"ORG_NEW_ROLE\""))
					.confirms("organization.Roles.checked Undocumented"),
				post("/groups/{group}/invites", invitation("{user6}", "\"GROUP_NEW_ROLE\""))
					.confirms("organization.Roles.checked Undocumented"),
				post("/groups",
						group("{prefix}-region").replace("}\"}",
								"}\",\"regionUsageRestrictions\":\"GOV_REGIONS_ONLY\"}"))
					.confirms("evidence.Leniency `regionUsageRestrictions`"),
				post("/orgs/{org}/teams", "{\"name\":\"{prefix}-empty\",\"usernames\":[]}")
					.confirms("membership.TeamService.create can be empty"),
				post("/orgs/{org}/teams/{team}:removeUser", "{\"id\":\"{user}\"}").since(USERS)
					.confirms("evidence.Leniency The last user"),
				delete("/groups/{group}/teams/{team}"), delete("/groups/{group}/teams/{team}"),
				delete("/orgs/{org}/teams/{team}"), delete("/orgs/{org}/users/{user}").since(USERS),
				delete("/orgs/{org}/users/{user}").since(USERS),
				delete("/orgs/{org}/serviceAccounts/{clientId}").since(ACCOUNTS), delete("/orgs/{org}/apiKeys/{keyId}"),
				post("/orgs/{org}/invites", invitation("{user2}", "\"ORG_MEMBER\"")).capture("invite", "/id"),
				delete("/orgs/{org}/invites/{invite}?envelope=true")
					.confirms("protocol.body.EnvelopeAdvice.enveloped An envelope around"),
				delete("/orgs/{org}/apiKeys/{memberId}"),
				delete("/groups/{group}").confirms("api.project.ProjectController.delete"), delete("/groups/{group}"));
	}

}
