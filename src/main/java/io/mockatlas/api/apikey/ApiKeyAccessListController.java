package io.mockatlas.api.apikey;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.accesslist.AccessListRequest;
import io.mockatlas.accesslist.ApiKeyAccessListService;
import io.mockatlas.caller.Caller;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Links;
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
 * Controller of an API key's access list, in both APIs. In a path, the slash of a block
 * is encoded as {@code %2F} (documented).
 */
@RestController
@AtlasResource(value = "ApiOrganizationApiUsersAccessListResource", rateLimit = 500)
class ApiKeyAccessListController {

	private static final String ALL = "/orgs/{orgId}/apiKeys/{apiUserId}/accessList";

	private static final String V1 = "/api/atlas/v1.0" + ALL;

	private static final String V2 = "/api/atlas/v2" + ALL;

	private static final String ONE = "/{ipAddress}";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final ApiKeyAccessListService lists;

	ApiKeyAccessListController(ApiKeyAccessListService lists) {
		this.lists = lists;
	}

	@GetMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getApiUserAccessList", operationId = "listOrgApiKeyAccessListEntries")
	// ApiKeyAccessListService restricts access to the lists of other keys.
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId,
			@AuthenticationPrincipal Caller caller, Paging paging, Links links) {
		return paging.of(this.lists.list(orgId, apiUserId, caller), (entry) -> Response.of(entry, orgId, links));
	}

	@PostMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "addApiUserAccessList", operationId = "createOrgApiKeyAccessListEntry")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> add(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, @RequestBody List<Payload> payload,
			@AuthenticationPrincipal Caller caller, Paging paging, Links links) {
		return paging.of(this.lists.add(orgId, apiUserId, payload.stream().map(Payload::request).toList(), caller),
				(entry) -> Response.of(entry, orgId, links));
	}

	@GetMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getApiUserAccessListEntry", operationId = "getOrgApiKeyAccessListEntry")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, @PathVariable String ipAddress,
			@AuthenticationPrincipal Caller caller, Links links) {
		return Response.of(this.lists.get(orgId, apiUserId, ipAddress, caller), orgId, links);
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "deleteUserAccessListEntry", operationId = "deleteOrgApiKeyAccessListEntry")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	ResponseEntity<Void> delete(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId,
			@PathVariable String ipAddress, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
		this.lists.remove(orgId, apiUserId, ipAddress, caller, CallerAddress.of(request));
		return ResponseEntity.noContent().build();
	}

	/**
	 * Request element; either an address or a block.
	 */
	record Payload(@Nullable String ipAddress, @Nullable String cidrBlock) {

		AccessListRequest request() {
			return new AccessListRequest(this.ipAddress, this.cidrBlock);
		}

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
