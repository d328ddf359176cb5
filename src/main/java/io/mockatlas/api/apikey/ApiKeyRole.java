package io.mockatlas.api.apikey;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Role of an API key in responses: in the organization or on a project. Roles in the
 * organization come first (assumed: recorded lists have no fixed order).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyRole(@Nullable String groupId, @Nullable String orgId, String roleName) {

	/**
	 * Returns the roles of an API key.
	 * @param key the API key
	 * @return its roles in the organization, then those on projects
	 */
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "An API key lists its organization roles first.")
	public static List<ApiKeyRole> of(ApiKey key) {
		String org = key.organization().id().value();
		Stream<ApiKeyRole> inOrganization = key.roles().stream().map((role) -> new ApiKeyRole(null, org, role));
		Stream<ApiKeyRole> onProjects = key.projectGrants()
			.stream()
			.map((grant) -> new ApiKeyRole(grant.project().value(), null, grant.role()));
		return Stream.concat(inOrganization, onProjects).toList();
	}

}
