package io.mockatlas.api.organization;

import java.util.List;
import java.util.Optional;

import io.mockatlas.accesslist.AccessListService;
import io.mockatlas.api.apikey.ApiKeyRole;
import io.mockatlas.caller.Caller;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.GitProperties;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of either API's base path, with the status of the server and the caller's
 * key. One client adds a slash to the path.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource("ApiRootResource")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "`build` of the base path is forty zeros if the commit is unknown, and `apiKey` is null for a "
				+ "caller that is not an API key.")
class SystemStatusController {

	private static final String APP_NAME = "MongoDB Atlas";

	/**
	 * Value of {@code build} if the commit is unknown: 40 digits, like a commit ID.
	 */
	private static final String NO_BUILD = "0".repeat(40);

	private final ApiKeyService keys;

	private final AccessListService lists;

	private final String build;

	SystemStatusController(ApiKeyService keys, AccessListService lists, ObjectProvider<GitProperties> git) {
		this.keys = keys;
		this.lists = lists;
		this.build = Optional.ofNullable(git.getIfAvailable())
			.map(GitProperties::getCommitId)
			.filter((id) -> id.matches("[0-9a-f]{40}"))
			.orElse(NO_BUILD);
	}

	@GetMapping(path = { "", "/" }, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getSystemStatus", javaMethod = "getSystemStatus", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@AuthenticationPrincipal Caller caller, Links links) {
		Key key = this.keys.of(caller).map((found) -> Key.of(found, this.lists.blocksOf(caller))).orElse(null);
		return new Response(key, APP_NAME, this.build, links.of(""), false);
	}

	/**
	 * Response body; {@code apiKey} is null for a caller that is not an API key.
	 */
	record Response(@Nullable Key apiKey, String appName, String build, List<Page.Link> links, boolean throttling) {
	}

	/**
	 * API key of the caller.
	 */
	record Key(List<Entry> accessList, String id, String publicKey, List<ApiKeyRole> roles) {

		static Key of(ApiKey key, List<CidrBlock> blocks) {
			return new Key(blocks.stream().map(Entry::of).toList(), key.id().value(), key.username(),
					ApiKeyRole.of(key));
		}

	}

	/**
	 * Entry of the key's access list.
	 */
	record Entry(String cidrBlock, @Nullable String ipAddress) {

		static Entry of(CidrBlock block) {
			return new Entry(block.value(), (block.isAddress()) ? block.address() : null);
		}

	}

}
