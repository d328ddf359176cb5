package io.mockatlas.api.project;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.organization.Project;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * Response body of a project (recorded). Links to subresources are in the response of one
 * project, not in lists.
 */
public record ProjectResponse(long clusterCount, Instant created, String id, List<Page.Link> links, String name,
		String orgId, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String regionUsageRestrictions,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ResourceTag> tags,
		boolean withDefaultAlertsSettings) {

	static ProjectResponse of(Project project, Links links) {
		return of(project,
				links.of(path(project), "containers", "clusters", "databaseUsers", "peers", "processes", "whitelist"));
	}

	/**
	 * Returns the response to the request that creates a project. It omits {@code tags}
	 * if the request has none (recorded).
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "The response to `POST /groups` omits `tags` if the request has no `tags`.")
	static ProjectResponse created(Project project, boolean requestHasTags, Links links) {
		ProjectResponse response = of(project, links);
		return (requestHasTags) ? response : response.withoutTags();
	}

	/**
	 * Returns the element of a list.
	 * @param project the project
	 * @param links the links of the request
	 * @return the response body, without links to subresources
	 */
	public static ProjectResponse listed(Project project, Links links) {
		return of(project, links.of(path(project)));
	}

	private static ProjectResponse of(Project project, List<Page.Link> links) {
		return new ProjectResponse(0, project.createdAt(), project.id().value(), links, project.name(),
				project.organization().id().value(), project.regionUsageRestrictions(),
				project.tags().stream().map((tag) -> new ResourceTag(tag.key(), tag.value())).toList(),
				project.hasDefaultAlertsSettings());
	}

	private ProjectResponse withoutTags() {
		return new ProjectResponse(this.clusterCount, this.created, this.id, this.links, this.name, this.orgId,
				this.regionUsageRestrictions, null, this.withDefaultAlertsSettings);
	}

	private static String path(Project project) {
		return "/groups/" + project.id();
	}

}
