package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.membership.Account;
import io.mockatlas.membership.OrgUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's active users in the first version, which has a sunset
 * (documented). The date of its deprecation and the names in {@code X-Java-Method} are
 * assumed.
 */
@RestController
@AtlasResource(value = "ApiOrganizationUsersResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT", rateLimit = 500)
@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
		value = "The date in `Deprecation` of the older user operations is invented, except for that of accounts.")
class OrgUser20230101Controller {

	private static final String V1 = "/api/atlas/v1.0/orgs/{orgId}/users";

	private static final String V2 = "/api/atlas/v2/orgs/{orgId}/users";

	private static final String ONE = "/{userId}";

	private static final String ROLES = ONE + "/roles";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final OrgUserService users;

	OrgUser20230101Controller(OrgUserService users) {
		this.users = users;
	}

	@GetMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getAllUsers", operationId = "listOrgUsers")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<UserController.Response> list(@PathVariable OrgId orgId, Paging paging) {
		return paging.of(this.users.list(orgId, UserFilter.ACTIVE),
				(user) -> UserController.Response.of(Account.of(user)));
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "deleteUser", operationId = "removeOrgUser")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<Void> delete(@PathVariable OrgId orgId, @PathVariable UserId userId) {
		this.users.remove(orgId, userId, UserFilter.ACTIVE.statuses());
		return ResponseEntity.noContent().build();
	}

	@PutMapping(path = { V1 + ROLES, V2 + ROLES }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "updateUserRoles", operationId = "updateOrgUserRoles")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response replaceRoles(@PathVariable OrgId orgId, @PathVariable UserId userId, @RequestBody Payload payload) {
		return new Response(List.of(), this.users.replaceRoles(orgId, userId, payload.orgRoles()));
	}

	/**
	 * Request body.
	 */
	record Payload(@Nullable List<String> orgRoles) {
	}

	/**
	 * Response body.
	 */
	record Response(List<Page.Link> links, List<String> orgRoles) {
	}

}
