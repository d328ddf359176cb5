package io.mockatlas.api.apikey;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.accesslist.AccessListRequest;
import io.mockatlas.accesslist.AccessListService;
import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.CallerAddress;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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
 * Controller of an API key's access list, in both APIs. In a path, the slash of a block
 * is encoded as {@code %2F} (documented).
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationApiUsersAccessListResource", rateLimit = 500,
		endpointSet = "Programmatic API Keys")
class ApiKeyAccessListController {

	private static final String ACCESS_LIST = "/orgs/{orgId}/apiKeys/{apiUserId}/accessList";

	private static final String ENTRY = ACCESS_LIST + "/{ipAddress}";

	private final AccessListService lists;

	ApiKeyAccessListController(AccessListService lists) {
		this.lists = lists;
	}

	@GetMapping(path = ACCESS_LIST, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgApiKeyAccessListEntries", javaMethod = "getApiUserAccessList",
			evidence = Evidence.RECORDED, note = "only the key itself and Organization Owners")
	// AccessListService restricts access to the lists of other keys.
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId,
			@AuthenticationPrincipal Caller caller, Paging paging, Links links) {
		return paging.of(this.lists.list(orgId, apiUserId, caller), (entry) -> Response.of(entry, orgId, links));
	}

	@PostMapping(path = ACCESS_LIST, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrgApiKeyAccessListEntry", javaMethod = "addApiUserAccessList",
			evidence = Evidence.RECORDED, note = "only the key itself and Organization Owners")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> add(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId,
			@RequestBody List<AccessListRequest> payload, @AuthenticationPrincipal Caller caller, Paging paging,
			Links links) {
		return paging.of(this.lists.add(orgId, apiUserId, payload, caller),
				(entry) -> Response.of(entry, orgId, links));
	}

	@GetMapping(path = ENTRY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgApiKeyAccessListEntry", javaMethod = "getApiUserAccessListEntry",
			evidence = Evidence.DOCUMENTED, note = "only the key itself and Organization Owners")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, @PathVariable String ipAddress,
			@AuthenticationPrincipal Caller caller, Links links) {
		return Response.of(this.lists.get(orgId, apiUserId, ipAddress, caller), orgId, links);
	}

	@DeleteMapping(path = ENTRY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgApiKeyAccessListEntry", javaMethod = "deleteUserAccessListEntry",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.RECORDED,
			note = "only the key itself and Organization Owners")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	void delete(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, @PathVariable String ipAddress,
			@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(orgId, apiUserId, ipAddress, caller, CallerAddress.of(request));
	}

	/**
	 * Entry in a response (recorded, except for entries that are not a single address or
	 * have been used).
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Response(String cidrBlock, long count, Instant created, @Nullable String ipAddress,
			@Nullable Instant lastUsed, @Nullable String lastUsedAddress, List<Page.Link> links) {

		static Response of(AccessListEntry entry, OrgId org, Links links) {
			String ipAddress = entry.ipAddress();
			String name = (ipAddress != null) ? ipAddress : entry.block().value().replace("/", "%2F");
			return new Response(entry.block().value(), entry.requestCount(), entry.createdAt(), ipAddress,
					entry.lastUsedAt(), entry.lastUsedAddress(),
					links.of("/orgs/" + org + "/apiKeys/" + entry.apiUser() + "/accessList/" + name));
		}

	}

}
