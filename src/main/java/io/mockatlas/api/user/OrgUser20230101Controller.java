package io.mockatlas.api.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.membership.OrgUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's active users in the first version, which has a sunset
 * (documented). The date of its deprecation and the names in {@code X-Java-Method} are
 * assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationUsersResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT", rateLimit = 500)
@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
		value = "The date in `Deprecation` of the older user operations is assumed, except for those on accounts and "
				+ "teams.")
class OrgUser20230101Controller {

	private final OrgUserService users;

	OrgUser20230101Controller(OrgUserService users) {
		this.users = users;
	}

	@GetMapping(path = "/orgs/{orgId}/users", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgUsers", javaMethod = "getAllUsers", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Users in the older lists of organizations and projects have a self link only, as recorded for "
					+ "teams.")
	Page<UserController.Response> list(@PathVariable OrgId orgId, Paging paging, Links links) {
		return paging.of(this.users.list(orgId, UserFilter.ACTIVE),
				(user) -> UserController.Response.listed(user, links));
	}

	@DeleteMapping(path = "/orgs/{orgId}/users/{userId}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "removeOrgUser", javaMethod = "deleteUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable UserId userId) {
		this.users.remove(orgId, userId, UserFilter.ACTIVE.statuses());
	}

	@PutMapping(path = "/orgs/{orgId}/users/{userId}/roles", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgUserRoles", javaMethod = "updateUserRoles", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response replaceRoles(@PathVariable OrgId orgId, @PathVariable UserId userId, @RequestBody Payload payload) {
		return new Response(List.of(), this.users.replaceRoles(orgId, userId, payload.orgRoles()));
	}

	/**
	 * Request body.
	 */
	@JsonIgnoreProperties("links")
	record Payload(@UniqueItems @Nullable List<String> orgRoles) {
	}

	/**
	 * Response body.
	 */
	record Response(List<Page.Link> links, List<String> orgRoles) {
	}

}
