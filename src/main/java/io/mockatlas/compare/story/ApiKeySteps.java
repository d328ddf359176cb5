package io.mockatlas.compare.story;

import java.util.List;

/**
 * Requests for API keys, their access lists and their roles.
 */
final class ApiKeySteps extends Steps {

	private ApiKeySteps() {
	}

	static List<Step> apiKeys() {
		return List.of(
				post("/orgs/{org}/apiKeys", key("{prefix}-member", "ORG_MEMBER")).capture("memberId", "/id")
					.capture("memberKey", "/publicKey")
					.capture("memberSecret", "/privateKey"),
				post("/orgs/{org}/apiKeys", key("{prefix}-unknown", "ORG_UNDOCUMENTED"))
					.confirms("credential.ApiKeyService.projectRoles An unknown role is 400 `BAD_REQUEST` too"),
				post("/orgs/{org}/apiKeys", "{\"desc\":\"\",\"roles\":[\"ORG_MEMBER\"]}"),
				post("/orgs/{org}/apiKeys", "{\"desc\":\"{prefix}-none\",\"roles\":[]}"),
				get("/orgs/{org}/apiKeys").own().andV1(),
				get("/orgs/{org}/apiKeys/{memberId}").andV1().confirms("credential.ApiKey.redactedPrivateKey"),
				get("/orgs/{org}/apiKeys/" + UNKNOWN).confirms("credential.ApiKeyService.notFound An unknown"),
				patch("/orgs/{org}/apiKeys/{memberId}", "{\"desc\":\"{prefix}-changed\"}"),
				patch("/orgs/{org}/apiKeys/{memberId}", "{}").confirms("credential.ApiKeyRequest.requireOne"),
				post("/groups/{group}/apiKeys", key("{prefix}-project", "GROUP_READ_ONLY")).capture("keyId", "/id")
					.confirms("credential.ApiKeyService.create"),
				post("/groups/{group}/apiKeys", key("{prefix}-unknown", "GROUP_UNDOCUMENTED"))
					.confirms("credential.ApiKeyService.projectRoles of a new API key"),
				get("/groups/{group}/apiKeys").own().andV1(),
				patch("/groups/{group}/apiKeys/{keyId}", "{\"roles\":[\"GROUP_OWNER\"]}")
					.confirms("api.apikey.ApiKeyRole.of"),
				post("/groups/{group}/apiKeys/{memberId}", "[{\"roles\":[\"GROUP_READ_ONLY\"]}]"),
				post("/groups/{group}/apiKeys/{memberId}", "[{\"roles\":[\"GROUP_OWNER\"]}]")
					.confirms("credential.ApiKeyService.assign"),
				delete("/groups/{group}/apiKeys/{memberId}"),
				patch("/groups/{group}/apiKeys/{memberId}", "{\"desc\":\"{prefix}-changed\"}")
					.confirms("credential.ApiKeyService.update where it has no role"));
	}

	static List<Step> accessLists() {
		String list = "/orgs/{org}/apiKeys/{keyId}/accessList";
		return List.of(
				post(list, "[{\"ipAddress\":\"192.0.2.2\"},{\"cidrBlock\":\"192.0.2.0/28\"}]")
					.confirms("accesslist.AccessListEntry.ipAddress", "accesslist.AccessListService.entriesOf"),
				post(list, "[{\"ipAddress\":\"192.0.2.2\"}]"), post(list, "[{\"ipAddress\":\"192.0.2\"}]"),
				post(list, "[{\"ipAddress\":\"192.0.2.3\",\"cidrBlock\":\"192.0.2.3/32\"}]"), get(list).andV1(),
				get(list + "/192.0.2.2").andV1(), get(list + "/192.0.2.9"), delete(list + "/192.0.2.2"),
				delete(list + "/192.0.2.9"));
	}

	static List<Step> roles() {
		return List.of(
				get("/orgs/{org}/invites").as(Step.Caller.MEMBER).confirms("security.RoleAuthorization.missingRole"),
				delete("/orgs/{org}/invites/" + UNKNOWN).as(Step.Caller.MEMBER)
					.confirms("security.RoleAuthorization.missingRole"),
				get("/groups/{group}").as(Step.Caller.MEMBER).confirms("security.RoleAuthorization.authorizeProject"),
				get("/groups/byName/{prefix}-renamed").as(Step.Caller.MEMBER)
					.confirms("organization.ProjectService.get that the caller cannot see"),
				post("/groups", group("{prefix}-renamed")).as(Step.Caller.MEMBER)
					.confirms("security.ProjectCreators.authorize Creating"),
				get("/orgs/{org}/apiKeys/{keyId}/accessList").as(Step.Caller.MEMBER)
					.confirms("accesslist.AccessListService.lockAndGet Only a key"),
				get("/orgs/{org}").as(Step.Caller.UPPERCASE_MEMBER)
					.shape()
					.confirms("evidence.Leniency The `response` of digest"),
				get("/orgs/{org}").as(Step.Caller.ABSOLUTE_MEMBER)
					.shape()
					.confirms("evidence.Leniency The `uri` of digest"));
	}

}
