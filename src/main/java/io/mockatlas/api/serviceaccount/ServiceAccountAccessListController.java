package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.accesslist.AccessListRequest;
import io.mockatlas.accesslist.ServiceAccountAccessListService;
import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Entry;
import io.mockatlas.caller.Caller;
import io.mockatlas.credential.ClientId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.CallerAddress;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the access lists of service accounts. The names in {@code X-Java-Method}
 * are assumed.
 */
@RestController
@AtlasResource("ApiServiceAccountAccessListResource")
class ServiceAccountAccessListController {

	private static final String BY_ORG = "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/accessList";

	private static final String BY_PROJECT = "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}/accessList";

	private static final String ONE = "/{ipAddress}";

	private static final String SINCE = ServiceAccountResponses.SINCE_SERVICE_ACCOUNTS;

	private final ServiceAccountAccessListService lists;

	ServiceAccountAccessListController(ServiceAccountAccessListService lists) {
		this.lists = lists;
	}

	@GetMapping(path = BY_ORG, version = SINCE)
	@AtlasResource.Method(value = "getAccessList", operationId = "listOrgServiceAccountAccessList")
	@RequiresRole(RoleRequirement.ORGANIZATION_READ_ONLY)
	Page<Entry> list(@PathVariable OrgId orgId, @PathVariable ClientId clientId, Paging paging) {
		return paging.of(this.lists.list(orgId, clientId), Entry::of);
	}

	@GetMapping(path = BY_PROJECT, version = SINCE)
	@AtlasResource.Method(value = "getGroupAccessList", operationId = "listGroupServiceAccountAccessList")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Entry> list(@PathVariable ProjectId groupId, @PathVariable ClientId clientId, Paging paging) {
		return paging.of(this.lists.list(groupId, clientId), Entry::of);
	}

	@PostMapping(path = BY_ORG, version = SINCE)
	@AtlasResource.Method(value = "addAccessListEntries", operationId = "createOrgServiceAccountAccessList")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Page<Entry> add(@PathVariable OrgId orgId, @PathVariable ClientId clientId, @RequestBody List<Payload> payload,
			Paging paging) {
		return paging.of(this.lists.add(orgId, clientId, Payload.requests(payload)), Entry::of);
	}

	@PostMapping(path = BY_PROJECT, version = SINCE)
	@AtlasResource.Method(value = "addGroupAccessListEntries", operationId = "createGroupServiceAccountAccessList")
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Page<Entry> add(@PathVariable ProjectId groupId, @PathVariable ClientId clientId,
			@RequestBody List<Payload> payload, @AuthenticationPrincipal Caller caller, Paging paging) {
		return paging.of(this.lists.add(groupId, clientId, Payload.requests(payload), caller), Entry::of);
	}

	@DeleteMapping(path = BY_ORG + ONE, version = SINCE)
	@AtlasResource.Method(value = "deleteAccessListEntry", operationId = "deleteOrgServiceAccountAccessListEntry")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<Void> delete(@PathVariable OrgId orgId, @PathVariable ClientId clientId,
			@PathVariable String ipAddress, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(orgId, clientId, ipAddress, caller, CallerAddress.of(request));
		return ResponseEntity.noContent().build();
	}

	@DeleteMapping(path = BY_PROJECT + ONE, version = SINCE)
	@AtlasResource.Method(value = "deleteGroupAccessListEntry",
			operationId = "deleteGroupServiceAccountAccessListEntry")
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	ResponseEntity<Void> delete(@PathVariable ProjectId groupId, @PathVariable ClientId clientId,
			@PathVariable String ipAddress, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(groupId, clientId, ipAddress, caller, CallerAddress.of(request));
		return ResponseEntity.noContent().build();
	}

	/**
	 * Request element; either an address or a block.
	 */
	record Payload(@Nullable String ipAddress, @Nullable String cidrBlock) {

		static List<AccessListRequest> requests(List<Payload> payload) {
			return payload.stream().map((one) -> new AccessListRequest(one.ipAddress(), one.cidrBlock())).toList();
		}

	}

}
