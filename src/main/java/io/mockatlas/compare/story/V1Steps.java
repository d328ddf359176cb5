package io.mockatlas.compare.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requests that write by v1.0: one for each operation, since v2 has the same operations
 * and the other steps check their rules.
 */
final class V1Steps extends Steps {

	private V1Steps() {
	}

	static List<Step> all() {
		return Stream.of(projects(), project(), invitations(), teams(), apiKeys())
			.flatMap(List::stream)
			.map(Step::v1)
			.toList();
	}

	/**
	 * Creates and deletes a project: a creation and a deletion by v1.0 need one that v2
	 * does not create and delete.
	 */
	private static List<Step> projects() {
		return List.of(post("/groups?projectOwnerId={activeId}", group("{prefix}-v1")).capture("v1Group", "/id"),
				post("/groups", group("{prefix}-v1")).unless("v1Group").capture("v1Group", "/id"),
				delete("/groups/{v1Group}"), delete("/groups/{v1Group}"));
	}

	private static List<Step> project() {
		return List.of(patch("/groups/{group}", "{\"name\":\"{prefix}-v1-renamed\"}"),
				patch("/groups/{group}/settings", "{\"isSchemaAdvisorEnabled\":true}"),
				put("/groups/{group}/users/{activeId}/roles", "{\"groupRoles\":[\"GROUP_READ_ONLY\"]}")
					.confirms("invitation.InvitationService.invite to a project grants"),
				delete("/groups/{group}/users/{activeId}"));
	}

	private static List<Step> invitations() {
		return List.of(post("/orgs/{org}/invites", invitation("{user1}", "\"ORG_MEMBER\"")).capture("invite", "/id"),
				patch("/orgs/{org}/invites", invitation("{user1}", "\"ORG_READ_ONLY\"")),
				patch("/orgs/{org}/invites/{invite}", "{\"roles\":[\"ORG_MEMBER\"]}"),
				patch("/orgs/{org}/invites/{invite}", "{\"roles\":[\"GROUP_OWNER\"]}"),
				delete("/orgs/{org}/invitations/{invite}"),
				delete("/orgs/{org}/invites/{invite}").confirms("invitation.PendingInvitations.unknown"),
				post("/groups/{group}/invites", invitation("{user4}", "\"GROUP_READ_ONLY\"")).capture("groupInvite",
						"/id"),
				patch("/groups/{group}/invites", invitation("{user4}", "\"GROUP_OWNER\"")),
				patch("/groups/{group}/invites/{groupInvite}", "{\"roles\":[\"GROUP_READ_ONLY\"]}"),
				get("/orgs/{org}/invites?username={user4}").capture("orgInvite", "/0/id"),
				delete("/groups/{group}/invites/{groupInvite}"), delete("/orgs/{org}/invites/{orgInvite}"));
	}

	private static List<Step> teams() {
		return List.of(
				post("/orgs/{org}/teams", "{\"name\":\"{prefix}-v1\",\"usernames\":[\"{user3}\"]}").capture("v1Team",
						"/id"),
				patch("/orgs/{org}/teams/{v1Team}", "{\"name\":\"{prefix}-v1-team\"}"),
				post("/orgs/{org}/teams/{v1Team}/users", "[{\"id\":\"{activeId}\"}]").shape(),
				delete("/orgs/{org}/teams/{v1Team}/users/{activeId}"),
				post("/groups/{group}/teams", "[{\"teamId\":\"{v1Team}\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]"),
				patch("/groups/{group}/teams/{v1Team}", "{\"roleNames\":[\"GROUP_OWNER\"]}"),
				delete("/groups/{group}/teams/{v1Team}"), delete("/orgs/{org}/teams/{v1Team}"));
	}

	private static List<Step> apiKeys() {
		String list = "/orgs/{org}/apiKeys/{v1Key}/accessList";
		return List.of(post("/orgs/{org}/apiKeys", key("{prefix}-v1", "ORG_MEMBER")).capture("v1Key", "/id"),
				patch("/orgs/{org}/apiKeys/{v1Key}", "{\"desc\":\"{prefix}-v1-changed\"}"),
				post(list, "[{\"ipAddress\":\"192.0.2.2\"}]"), delete(list + "/192.0.2.2"),
				post("/groups/{group}/apiKeys/{v1Key}", "[{\"roles\":[\"GROUP_READ_ONLY\"]}]"),
				patch("/groups/{group}/apiKeys/{v1Key}", "{\"roles\":[\"GROUP_OWNER\"]}"),
				delete("/groups/{group}/apiKeys/{v1Key}"), delete("/orgs/{org}/apiKeys/{v1Key}"),
				post("/groups/{group}/apiKeys", key("{prefix}-v1-project", "GROUP_READ_ONLY")));
	}

}
