package io.mockatlas.api;

import java.util.List;

import io.mockatlas.directory.ProjectId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.Paging;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stubs: what Terraform reads of a project beside the project. There are no clusters
 * here, so nothing of it can change, and the answers are constant. The names in
 * {@code X-Java-Method} are assumed but for that of the addresses.
 */
@RestController
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "Limits, addresses, slow operations and clusters of a project are constants, since mock-atlas "
				+ "has no clusters.")
class ProjectStubController {

	private static final String GROUP = "/api/atlas/v2/groups/{groupId}";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	@GetMapping(path = GROUP + "/limits", version = SINCE_FIRST)
	@AtlasResource.Method(value = "getLimits", operationId = "listGroupLimits")
	List<Object> limits(@PathVariable ProjectId groupId) {
		return List.of();
	}

	@GetMapping(path = GROUP + "/ipAddresses", version = SINCE_FIRST)
	@AtlasResource.Method(value = "getIPAddresses", operationId = "getGroupIpAddresses")
	IpAddresses ipAddresses(@PathVariable ProjectId groupId) {
		return new IpAddresses(groupId.value(), new Services(List.of()));
	}

	/**
	 * A new project lets Atlas manage the threshold of slow operations (assumed).
	 */
	@GetMapping(path = GROUP + "/managedSlowMs", version = SINCE_FIRST)
	@AtlasResource.Method(value = "getManagedSlowMs", operationId = "getGroupManagedSlowMs")
	boolean managedSlowMs(@PathVariable ProjectId groupId) {
		return true;
	}

	@GetMapping(path = GROUP + "/clusters", version = "2024-08-05+")
	@AtlasResource.Method(value = "getAllClusters", operationId = "listGroupClusters")
	Page<Object> clusters(@PathVariable ProjectId groupId, Paging paging) {
		return new Page<>(List.of(), List.of(), null, (paging.includeCount()) ? 0 : null);
	}

	/**
	 * The addresses of a project (recorded).
	 */
	record IpAddresses(String groupId, Services services) {
	}

	/**
	 * The addresses of its services.
	 */
	record Services(List<Object> clusters) {
	}

}
