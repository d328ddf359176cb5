package io.mockatlas.api.organization;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.api.project.ProjectResponse;
import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.OrganizationService;
import io.mockatlas.organization.ProjectService;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of organizations. The names in {@code X-Java-Method} and the rate limits are
 * recorded for read operations; the other names are assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationsResource", rateLimit = 500, endpointSet = "Organizations")
class OrganizationController {

	private static final String ORGANIZATIONS = "/orgs";

	private static final String ORGANIZATION = ORGANIZATIONS + "/{orgId}";

	private final OrganizationService organizations;

	private final ProjectService projects;

	OrganizationController(OrganizationService organizations, ProjectService projects) {
		this.organizations = organizations;
		this.projects = projects;
	}

	@GetMapping(path = ORGANIZATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgs", javaMethod = "getAllOrgs", rateLimit = 300, evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@RequestParam(defaultValue = "") String name, @AuthenticationPrincipal Caller caller,
			Paging paging, Links links) {
		return paging.of(this.organizations.list(caller.org(), name),
				(organization) -> Response.of(organization, links.of(path(organization))));
	}

	@GetMapping(path = ORGANIZATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrg", javaMethod = "getOrg", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, Links links) {
		return Response.of(this.organizations.get(orgId), links);
	}

	/**
	 * Lists the projects that the caller can see (assumed).
	 */
	@GetMapping(path = ORGANIZATION + "/groups", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgGroups", javaMethod = "getGroups", evidence = Evidence.DOCUMENTED,
			note = "only projects that the caller can see")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<ProjectResponse> listProjects(@PathVariable OrgId orgId, @RequestParam(defaultValue = "") String name,
			@AuthenticationPrincipal Caller caller, Paging paging, Links links) {
		return paging.of(this.projects.list(orgId, name, caller::canSee),
				(project) -> ProjectResponse.listed(project, links));
	}

	@PatchMapping(path = ORGANIZATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrg", javaMethod = "patchOrg", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable OrgId orgId, @RequestBody Payload payload, Links links) {
		PathAndBody.requireEqual("id", payload.id(), orgId.value());
		return Response.of(this.organizations.update(orgId, payload.name(), payload.skipDefaultAlertsSettings()),
				links);
	}

	@DeleteMapping(path = ORGANIZATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrg", javaMethod = "deleteOrg", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED, note = "only without projects")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId) {
		this.organizations.delete(orgId);
	}

	private static String path(Organization organization) {
		return "/orgs/" + organization.id();
	}

	/**
	 * Request body.
	 */
	@JsonIgnoreProperties({ "isDeleted", "links" })
	record Payload(@Nullable String id, @Nullable String name, @Nullable Boolean skipDefaultAlertsSettings) {
	}

	/**
	 * Response body (recorded). Links to subresources are in the response of one
	 * organization, not in the list.
	 */
	record Response(String id, boolean isDeleted, List<Page.Link> links, String name,
			boolean skipDefaultAlertsSettings) {

		static Response of(Organization organization, Links links) {
			return of(organization, links.of(path(organization), "groups", "teams", "users"));
		}

		static Response of(Organization organization, List<Page.Link> links) {
			return new Response(organization.id().value(), false, links, organization.name(),
					organization.skipsDefaultAlertsSettings());
		}

	}

}
