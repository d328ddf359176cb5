package io.mockatlas.api.project;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectService;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the switch by which Atlas manages the threshold of slow operations of a
 * project. Terraform sets it with every update of a project. The names in
 * {@code X-Java-Method} are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
class ManagedSlowMsController {

	private static final String MANAGED_SLOW_MS = "/groups/{groupId}/managedSlowMs";

	private static final String NOTE = "the value is stored and has no effect";

	private final ProjectService projects;

	ManagedSlowMsController(ProjectService projects) {
		this.projects = projects;
	}

	@GetMapping(path = MANAGED_SLOW_MS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupManagedSlowMs", javaMethod = "getManagedSlowMs", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	boolean get(@PathVariable ProjectId groupId) {
		return this.projects.get(groupId).settings().managedSlowMs();
	}

	@PostMapping(path = MANAGED_SLOW_MS + "/enable", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "enableGroupManagedSlowMs", javaMethod = "enableManagedSlowMs", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Enabling and disabling the managed threshold of slow operations is 204 without a body and "
					+ "requires Project Owner.")
	void enable(@PathVariable ProjectId groupId) {
		change(groupId, true);
	}

	@DeleteMapping(path = MANAGED_SLOW_MS + "/disable", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "disableGroupManagedSlowMs", javaMethod = "disableManagedSlowMs",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void disable(@PathVariable ProjectId groupId) {
		change(groupId, false);
	}

	private void change(ProjectId id, boolean managed) {
		this.projects.update(id, (settings) -> settings.withManagedSlowMs(managed));
	}

}
