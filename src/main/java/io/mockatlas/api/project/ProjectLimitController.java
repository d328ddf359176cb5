package io.mockatlas.api.project;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectLimitService;
import io.mockatlas.organization.settings.ProjectLimit;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the limits of a project, which Terraform reads, sets and removes. Atlas
 * documents the list on v1.0 too; that v1.0 has the other operations is assumed. The
 * names in {@code X-Java-Method} are assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "The limits of a project can be listed on v1.0 too.")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "A single limit of a project can be read, set and removed on v1.0 too.")
class ProjectLimitController {

	private static final String LIMITS = "/groups/{groupId}/limits";

	private static final String LIMIT = LIMITS + "/{limitName}";

	private final ProjectLimitService limits;

	ProjectLimitController(ProjectLimitService limits) {
		this.limits = limits;
	}

	@GetMapping(path = LIMITS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroupLimits", javaMethod = "getLimits", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	List<Limit> list(@PathVariable ProjectId groupId) {
		return this.limits.list(groupId)
			.entrySet()
			.stream()
			.map((limit) -> Limit.of(limit.getKey(), limit.getValue()))
			.toList();
	}

	@GetMapping(path = LIMIT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupLimit", javaMethod = "getLimit", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Limit get(@PathVariable ProjectId groupId, @PathVariable String limitName) {
		ProjectLimit limit = named(limitName);
		return Limit.of(limit, this.limits.get(groupId, limit));
	}

	@PatchMapping(path = LIMIT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "setGroupLimit", javaMethod = "setLimit", evidence = Evidence.DOCUMENTED,
			note = "the value is stored and has no effect")
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Limit set(@PathVariable ProjectId groupId, @PathVariable String limitName, @RequestBody Payload payload) {
		ProjectLimit limit = named(limitName);
		PathAndBody.requireEqual("name", payload.name(), limitName);
		return Limit.of(limit, this.limits.set(groupId, limit, payload.value()));
	}

	@DeleteMapping(path = LIMIT, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteGroupLimit", javaMethod = "deleteLimit", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void reset(@PathVariable ProjectId groupId, @PathVariable String limitName) {
		this.limits.reset(groupId, named(limitName));
	}

	/**
	 * Returns the limit with a name. The status of an unknown name is documented by a
	 * test of Atlas's Terraform provider; the code is assumed.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED, value = "An unknown name of a limit is 404.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "The error for an unknown name of a limit has the code `RESOURCE_NOT_FOUND`.")
	private static ProjectLimit named(String name) {
		return ProjectLimit.find(name).orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.exception(name));
	}

	/**
	 * Request body. Clients send the name too, since it is documented as required. Other
	 * documented attributes are those of a response or of Data Federation.
	 */
	@JsonIgnoreProperties({ "currentUsage", "defaultLimit", "lastModifiedDate", "maximumLimit", "overrunPolicy" })
	record Payload(@Nullable String name, @Nullable Long value) {
	}

	/**
	 * Response body (documented). A limit without a default has neither default nor
	 * maximum (assumed).
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Limit(long currentUsage, @Nullable Long defaultLimit, @Nullable Long maximumLimit, String name, long value) {

		static Limit of(ProjectLimit limit, long value) {
			return new Limit(0, limit.defaultValue(), limit.maximum(), limit.toString(), value);
		}

	}

}
