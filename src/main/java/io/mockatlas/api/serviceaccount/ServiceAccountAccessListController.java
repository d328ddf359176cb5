package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.accesslist.AccessListRequest;
import io.mockatlas.accesslist.AccessListService;
import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Entry;
import io.mockatlas.caller.Caller;
import io.mockatlas.credential.ClientId;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.CallerAddress;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the access lists of service accounts. The names in {@code X-Java-Method}
 * are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource("ApiServiceAccountAccessListResource")
class ServiceAccountAccessListController {

	private static final String ACCESS_LIST = "/orgs/{orgId}/serviceAccounts/{clientId}/accessList";

	private static final String PROJECT_ACCESS_LIST = "/groups/{groupId}/serviceAccounts/{clientId}/accessList";

	private static final String SINCE = ServiceAccountResponses.SINCE_SERVICE_ACCOUNTS;

	private final AccessListService lists;

	ServiceAccountAccessListController(AccessListService lists) {
		this.lists = lists;
	}

	@GetMapping(path = ACCESS_LIST, version = SINCE)
	@AtlasOperation(id = "listOrgServiceAccountAccessList", javaMethod = "getAccessList",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_READ_ONLY)
	Page<Entry> list(@PathVariable OrgId orgId, @PathVariable ClientId clientId, Paging paging) {
		return paging.of(this.lists.list(orgId, clientId), Entry::of);
	}

	@GetMapping(path = PROJECT_ACCESS_LIST, version = SINCE)
	@AtlasOperation(id = "listGroupServiceAccountAccessList", javaMethod = "getGroupAccessList",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Entry> list(@PathVariable ProjectId groupId, @PathVariable ClientId clientId, Paging paging) {
		return paging.of(this.lists.list(groupId, clientId), Entry::of);
	}

	@PostMapping(path = ACCESS_LIST, version = SINCE)
	@AtlasOperation(id = "createOrgServiceAccountAccessList", javaMethod = "addAccessListEntries",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Page<Entry> add(@PathVariable OrgId orgId, @PathVariable ClientId clientId,
			@RequestBody List<AccessListRequest> payload, Paging paging) {
		return paging.of(this.lists.add(orgId, clientId, payload), Entry::of);
	}

	@PostMapping(path = PROJECT_ACCESS_LIST, version = SINCE)
	@AtlasOperation(id = "createGroupServiceAccountAccessList", javaMethod = "addGroupAccessListEntries",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Page<Entry> add(@PathVariable ProjectId groupId, @PathVariable ClientId clientId,
			@RequestBody List<AccessListRequest> payload, @AuthenticationPrincipal Caller caller, Paging paging) {
		return paging.of(this.lists.add(groupId, clientId, payload, caller), Entry::of);
	}

	@DeleteMapping(path = ACCESS_LIST + "/{ipAddress}", version = SINCE)
	@AtlasOperation(id = "deleteOrgServiceAccountAccessListEntry", javaMethod = "deleteAccessListEntry",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable ClientId clientId, @PathVariable String ipAddress,
			@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(orgId, clientId, ipAddress, caller, CallerAddress.of(request));
	}

	@DeleteMapping(path = PROJECT_ACCESS_LIST + "/{ipAddress}", version = SINCE)
	@AtlasOperation(id = "deleteGroupServiceAccountAccessListEntry", javaMethod = "deleteGroupAccessListEntry",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	void delete(@PathVariable ProjectId groupId, @PathVariable ClientId clientId, @PathVariable String ipAddress,
			@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(groupId, clientId, ipAddress, caller, CallerAddress.of(request));
	}

}
