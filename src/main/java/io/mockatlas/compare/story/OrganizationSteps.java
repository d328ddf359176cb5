package io.mockatlas.compare.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requests for the organization and the project of the story.
 */
final class OrganizationSteps extends Steps {

	private static final String LIMIT = "/groups/{group}/limits/atlas.project.deployment.clusters";

	private OrganizationSteps() {
	}

	/**
	 * Requests for the organization.
	 * @param isServiceAccount whether the caller is a service account
	 */
	static List<Step> organization(boolean isServiceAccount) {
		Step status = get("").shape().andV1();
		return List.of(get("/orgs/{org}").capture("orgName", "/name").shape().andV1(),
				(isServiceAccount) ? status.confirms("api.organization.SystemStatusController") : status,
				get("/orgs").shape().andV1(),
				get("/orgs?name={prefix}").confirms("organization.OrganizationService.begins"),
				get("/orgs/{org}/settings").shape().andV1().confirms("api.organization.OrgSettingsController "),
				get("/orgs/" + UNKNOWN).confirms("security.RoleAuthorization.authorizeOrganization"),
				get("/ipinfo").at("/api/private")
					.accept("application/json")
					.shape()
					.confirms("api.apikey.IpInfoController.get returns the address",
							"api.apikey.IpInfoController.get requires credentials"),
				get("/users/byName/{activeUser}").shape().capture("activeId", "/id").andV1(),
				get("/users/{activeId}").shape().andV1(), get("/users/" + UNKNOWN), get("/orgs/{org}/users").shape(),
				get("/orgs/{org}/users").v1().shape());
	}

	/**
	 * Requests that read the federation of the organization.
	 * @param isFederated whether the organization is connected to a federation
	 */
	static List<Step> federation(boolean isFederated) {
		Step settings = get("/orgs/{org}/federationSettings").shape().andV1();
		String unknown = "membership.FederationService.get";
		return List.of((isFederated) ? settings.capture("federation", "/id") : settings.confirms(unknown),
				get("/federationSettings/" + UNKNOWN + "/connectedOrgConfigs").andV1().confirms(unknown),
				get("/federationSettings/{federation}/connectedOrgConfigs").shape().andV1(),
				get("/federationSettings/{federation}/connectedOrgConfigs/{org}").shape().andV1());
	}

	/**
	 * Requests that create, change and delete an organization. The active user is its
	 * owner, and an API key of its own the caller, since the given caller has no access.
	 */
	static List<Step> newOrganization() {
		String roles = Story.NEW_ORGANIZATION + "/users/{activeId}/roles";
		return Stream.concat(Stream.of(post("/orgs",
				"{\"name\":\"{prefix}-org\",\"orgOwnerId\":\"{activeId}\",\"apiKey\":{\"desc\":\"{prefix}-org\",\"roles\":[\"ORG_OWNER\"]}}")
			.capture("newOrg", "/organization/id")
			.capture("newOrgKey", "/apiKey/publicKey")
			.capture("newOrgSecret", "/apiKey/privateKey")),
				Stream
					.of(get(Story.NEW_ORGANIZATION),
							patch(Story.NEW_ORGANIZATION, "{\"name\":\"{prefix}-renamed-org\"}"),
							patch(Story.NEW_ORGANIZATION + "/settings", "{\"multiFactorAuthRequired\":false}"),
							put(roles, "{\"orgRoles\":[\"ORG_OWNER\",\"ORG_BILLING_ADMIN\"]}"),
							delete(Story.NEW_ORGANIZATION))
					.map((step) -> step.as(Step.Caller.NEW_OWNER)))
			.toList();
	}

	static List<Step> project() {
		return List.of(
				post("/groups?projectOwnerId=" + UNKNOWN, group("{prefix}")).confirms("user.ProjectOwnerGrant.owner "),
				post("/groups?projectOwnerId={activeId}", group("{prefix}")).capture("group", "/id"),
				post("/groups", group("{prefix}")).unless("group").capture("group", "/id"),
				post("/groups", group("{prefix}")).confirms("organization.ProjectService.free"),
				get("/groups/{group}").andV1(),
				get("/groups").own().andV1().confirms("organization.ProjectService.list"),
				get("/orgs/{org}/groups?name={prefix}").andV1().confirms("organization.OrganizationService.begins"),
				get("/groups/byName/{prefix}").andV1(),
				get("/groups/byName/{prefix}-unknown").confirms("organization.ProjectService.get A name without"),
				get("/groups/" + UNKNOWN).confirms("security.RoleAuthorization.authorizeProject"),
				patch("/groups/{group}", "{\"name\":\"{prefix}-renamed\"}"),
				patch("/groups/{group}", "{\"tags\":[{\"key\":\"stage\",\"value\":\"a/b\"}]}")
					.confirms("organization.Tag "),
				patch("/groups/{group}", "{\"tags\":[{\"key\":\"stage\",\"value\":\"" + "a".repeat(256) + "\"}]}")
					.confirms("organization.Tag.checked"),
				patch("/groups/{group}", "{\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"2\"}]}")
					.confirms("organization.ProjectDetails Keys of"),
				patch("/groups/{group}", "{\"tags\":[{\"key\":\"stage\",\"value\":\"test\"}]}"),
				get("/groups/{group}/settings").andV1()
					.confirms("organization.settings.ProjectSettings The settings",
							"organization.settings.ProjectSettings In a new project",
							"api.project.ProjectSettingsController.Settings the six",
							"api.project.ProjectSettingsController.Settings data validation",
							"api.project.ProjectSettingsController.Settings isAtlasHomePage",
							"api.project.ProjectSettingsController.response The settings"),
				patch("/groups/{group}/settings", "{\"isSchemaAdvisorEnabled\":false}")
					.confirms("api.project.ProjectSettingsController.response A change"),
				get("/groups/{group}/clusters").since(CLUSTERS).confirms("api.project.ProjectStubController"),
				get("/groups/{group}/ipAddresses").confirms("api.project.ProjectStubController"),
				get("/groups/{group}/limits").andV1()
					.confirms("organization.settings.ProjectLimit The limits of a project",
							"api.project.ProjectLimitController The limits"),
				get(LIMIT).andV1().confirms("api.project.ProjectLimitController A single limit"),
				patch(LIMIT, "{\"value\":30}").andV1(),
				patch(LIMIT, "{\"name\":\"atlas.project.deployment.nodesPerPrivateLinkRegion\",\"value\":30}")
					.confirms("evidence.Leniency A body may name"),
				patch(LIMIT, "{\"value\":-1}").confirms("organization.settings.ProjectLimit.requireValid"),
				delete(LIMIT).andV1().confirms("organization.ProjectLimitService.reset"), get(LIMIT),
				get("/groups/{group}/limits/unknown").confirms("api.project.ProjectLimitController.named An unknown",
						"api.project.ProjectLimitController.named The error"),
				get("/groups/{group}/managedSlowMs"),
				delete("/groups/{group}/managedSlowMs/disable").confirms("api.project.ManagedSlowMsController.enable"),
				post("/groups/{group}/managedSlowMs/enable", "")
					.confirms("api.project.ManagedSlowMsController.enable"));
	}

}
