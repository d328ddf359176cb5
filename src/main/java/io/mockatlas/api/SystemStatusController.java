package io.mockatlas.api;

import java.util.List;
import java.util.Optional;

import io.mockatlas.access.ApiKey;
import io.mockatlas.access.ApiKeyAccessListService;
import io.mockatlas.access.ApiKeyService;
import io.mockatlas.access.Caller;
import io.mockatlas.access.CidrBlock;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Links;
import io.mockatlas.protocol.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.GitProperties;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What runs here, and who is asking: the base path of either API itself. One client
 * writes a slash behind it.
 */
@RestController
@AtlasResource("ApiRootResource")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "`build` of the base path is forty zeros if the commit is unknown, and `apiKey` is null for a "
				+ "caller that is not an API key.")
class SystemStatusController {

	private static final String V1 = "/api/atlas/v1.0";

	private static final String V2 = "/api/atlas/v2";

	private static final String APP_NAME = "MongoDB Atlas";

	/**
	 * What stands for the commit where none is known: 40 digits like any other.
	 */
	private static final String NO_BUILD = "0".repeat(40);

	private final ApiKeyService keys;

	private final ApiKeyAccessListService lists;

	private final String build;

	SystemStatusController(ApiKeyService keys, ApiKeyAccessListService lists, ObjectProvider<GitProperties> git) {
		this.keys = keys;
		this.lists = lists;
		this.build = Optional.ofNullable(git.getIfAvailable())
			.map(GitProperties::getCommitId)
			.filter((id) -> id.matches("[0-9a-f]{40}"))
			.orElse(NO_BUILD);
	}

	@GetMapping(path = { V1, V1 + "/", V2, V2 + "/" }, version = AtlasVersion.FIRST + "+")
	@AtlasResource.Method(value = "getSystemStatus", operationId = "getSystemStatus")
	Response get(@AuthenticationPrincipal Caller caller, Links links) {
		Key key = this.keys.of(caller).map((found) -> Key.of(found, this.lists.ofCaller(caller))).orElse(null);
		return new Response(key, APP_NAME, this.build, links.of(""), false);
	}

	/**
	 * What is answered; a caller that is no API key has none.
	 */
	record Response(@Nullable Key apiKey, String appName, String build, List<Page.Link> links, boolean throttling) {
	}

	/**
	 * The key that asks.
	 */
	record Key(List<Entry> accessList, String id, String publicKey, List<OrgApiKeyController.Role> roles) {

		static Key of(ApiKey key, List<CidrBlock> blocks) {
			return new Key(blocks.stream().map(Entry::of).toList(), key.id().value(), key.username(),
					OrgApiKeyController.Role.of(key));
		}

	}

	/**
	 * From where it may ask.
	 */
	record Entry(String cidrBlock, @Nullable String ipAddress) {

		static Entry of(CidrBlock block) {
			return new Entry(block.value(), (block.isAddress()) ? block.address() : null);
		}

	}

}
