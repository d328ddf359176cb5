package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of stubs: the subresources of a project that Terraform reads. The server has
 * no clusters, so the responses are constant. The names in {@code X-Java-Method} are
 * assumed, except for that of the addresses.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "Addresses and clusters of a project are constants, since mock-atlas has no clusters.")
class ProjectStubController {

	private static final String CLUSTERS = "/groups/{groupId}/clusters";

	@GetMapping(path = "/groups/{groupId}/ipAddresses", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupIpAddresses", javaMethod = "getIPAddresses", stub = true,
			evidence = Evidence.RECORDED, note = "no addresses")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	IpAddresses ipAddresses(@PathVariable ProjectId groupId) {
		return new IpAddresses(groupId.value(), new Services(List.of()));
	}

	@GetMapping(path = CLUSTERS, version = "2024-08-05+")
	@AtlasOperation(id = "listGroupClusters", javaMethod = "getAllClusters", stub = true,
			evidence = Evidence.DOCUMENTED, note = "no clusters; older versions are 501")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Object> clusters(@PathVariable ProjectId groupId,
			@RequestParam(defaultValue = "false") boolean includeDeletedWithRetainedBackups, Paging paging) {
		return new Page<>(List.of(), List.of(), null, (paging.includeCount()) ? 0 : null);
	}

	/**
	 * Declares the first version of the clusters, which is not emulated.
	 */
	@GetMapping(path = CLUSTERS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation.NotEmulated
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	void clustersOf20230101() {
		throw new IllegalStateException("never runs");
	}

	/**
	 * Declares the second version of the clusters, which is not emulated.
	 */
	@GetMapping(path = CLUSTERS, version = "2023-02-01+")
	@AtlasOperation.NotEmulated
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	void clustersOf20230201() {
		throw new IllegalStateException("never runs");
	}

	/**
	 * Declares the creation of a cluster, which is not emulated in any version.
	 */
	@PostMapping(CLUSTERS)
	@AtlasOperation.NotEmulated
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void createCluster() {
		throw new IllegalStateException("never runs");
	}

	/**
	 * Addresses of a project (recorded).
	 */
	record IpAddresses(String groupId, Services services) {
	}

	/**
	 * Addresses of a project's services.
	 */
	record Services(List<Object> clusters) {
	}

}
