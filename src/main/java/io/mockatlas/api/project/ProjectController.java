package io.mockatlas.api.project;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.api.user.UserFilterParameters;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectDetails;
import io.mockatlas.organization.ProjectService;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.ProjectCreators;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of projects; Atlas's paths call them groups. Response bodies and names in
 * {@code X-Java-Method} are recorded, except for the lookup by name.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
class ProjectController {

	private static final String PROJECTS = "/groups";

	private static final String PROJECT = PROJECTS + "/{groupId}";

	/**
	 * {@code Location} of a new project and of a project's settings, which does not
	 * contain the project's ID (recorded).
	 */
	static final String LOCATION = "/" + AtlasApi.V1_PATH;

	private final ProjectService projects;

	private final ProjectCreators creators;

	ProjectController(ProjectService projects, ProjectCreators creators) {
		this.projects = projects;
		this.creators = creators;
	}

	@GetMapping(path = PROJECTS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroups", javaMethod = "getAllGroups", evidence = Evidence.RECORDED,
			note = "only projects that the caller can see")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<ProjectResponse> list(@AuthenticationPrincipal Caller caller, Paging paging, Links links) {
		return paging.of(this.projects.list(caller.org(), null, caller::canSee),
				(project) -> ProjectResponse.listed(project, links));
	}

	@PostMapping(path = PROJECTS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createGroup", javaMethod = "addGroup", status = HttpStatus.CREATED,
			evidence = Evidence.RECORDED,
			note = "also requires Organization Owner or Organization Project Creator in the `orgId` of the body")
	// ProjectCreators checks the role in the organization of the request body.
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	ResponseEntity<ProjectResponse> create(@RequestBody Payload payload,
			@RequestParam(required = false) @Nullable String projectOwnerId, @AuthenticationPrincipal Caller caller,
			Links links) {
		PathAndBody.requireAbsent("id", payload.id());
		OrgId org = this.creators.authorize(caller, payload.orgId());
		Project project = this.projects.create(org, payload.details(),
				UserFilterParameters.id("projectOwnerId", projectOwnerId), caller.username());
		return ResponseEntity.created(URI.create(links.location(LOCATION)))
			.body(ProjectResponse.created(project, payload.tags() != null, links));
	}

	@GetMapping(path = PROJECTS + "/byName/{groupName}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupByName", javaMethod = "getGroupByName", evidence = Evidence.DOCUMENTED,
			note = "only projects that the caller can see")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	ProjectResponse getByName(@PathVariable String groupName, @AuthenticationPrincipal Caller caller, Links links) {
		return ProjectResponse.of(this.projects.get(caller.org(), groupName, caller::canSee), links);
	}

	@GetMapping(path = PROJECT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroup", javaMethod = "getGroup", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	ProjectResponse get(@PathVariable ProjectId groupId, Links links) {
		return ProjectResponse.of(this.projects.get(groupId), links);
	}

	@PatchMapping(path = PROJECT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroup", javaMethod = "patchGroup", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	ProjectResponse update(@PathVariable ProjectId groupId, @RequestBody Change payload, Links links) {
		return ProjectResponse.of(this.projects.update(groupId, payload.details()), links);
	}

	/**
	 * Deletes a project. The response is an empty object (recorded), though MongoDB's
	 * description specifies no content.
	 */
	@DeleteMapping(path = PROJECT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteGroup", javaMethod = "deleteGroup", status = HttpStatus.ACCEPTED,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "DELETE of a project returns 202 with an empty object.")
	Map<String, Object> delete(@PathVariable ProjectId groupId) {
		this.projects.delete(groupId);
		return Map.of();
	}

	/**
	 * Request body that creates a project.
	 */
	@JsonIgnoreProperties({ "clusterCount", "created", "links" })
	record Payload(@Nullable String id, @Nullable String name, @Nullable String orgId, @Nullable List<ResourceTag> tags,
			@Nullable Boolean withDefaultAlertsSettings, @Nullable String regionUsageRestrictions) {

		private static final String NO_RESTRICTION = "NONE";

		ProjectDetails details() {
			return new ProjectDetails(this.name, ResourceTag.tags(this.tags), this.withDefaultAlertsSettings,
					restriction());
		}

		/**
		 * Returns the restriction to store. Atlas's description does not list
		 * {@code NONE}, but its Kubernetes operator sends it with each new project.
		 */
		@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
				value = "A new project with the `regionUsageRestrictions` `NONE`, the default of Atlas's Kubernetes "
						+ "operator, has no restriction.")
		private @Nullable String restriction() {
			if (this.regionUsageRestrictions == null || NO_RESTRICTION.equals(this.regionUsageRestrictions)) {
				return null;
			}
			if (!Leniencies.allow(Leniency.REGION_RESTRICTIONS)) {
				throw ErrorCode.INVALID_ATTRIBUTE.exception("regionUsageRestrictions");
			}
			return this.regionUsageRestrictions;
		}

	}

	/**
	 * Request body that updates a project.
	 */
	record Change(@Nullable String name, @Nullable List<ResourceTag> tags,
			@Nullable Boolean withDefaultAlertsSettings) {

		ProjectDetails details() {
			return new ProjectDetails(this.name, ResourceTag.tags(this.tags), this.withDefaultAlertsSettings, null);
		}

	}

}
