package io.mockatlas.organization;

import java.util.List;
import java.util.Set;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Request to create or update a project. Null means that the attribute was omitted.
 *
 * @param name the name
 * @param tags the tags, with unique keys (assumed)
 * @param withDefaultAlertsSettings whether to create default alerts
 * @param regionUsageRestrictions the permitted regions; only MongoDB's government cloud
 * supports them (documented), this server stores and returns them as a leniency
 */
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "Keys of a project's tags are unique, and a project has at most 50 tags; otherwise the request "
				+ "is 400 `INVALID_JSON_ATTRIBUTE`.")
public record ProjectDetails(@Nullable String name, @Nullable List<Tag> tags,
		@Nullable Boolean withDefaultAlertsSettings, @Nullable String regionUsageRestrictions) {

	/**
	 * The maximum number of tags of a project (documented).
	 */
	private static final int MAX_TAGS = 50;

	private static final Set<String> REGIONS = Set.of("COMMERCIAL_FEDRAMP_REGIONS_ONLY", "GOV_REGIONS_ONLY");

	public ProjectDetails {
		if (tags != null && (tags.size() > MAX_TAGS || tags.stream().map(Tag::key).distinct().count() < tags.size())) {
			throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception("tags");
		}
		if (regionUsageRestrictions != null && !REGIONS.contains(regionUsageRestrictions)) {
			throw ErrorCode.INVALID_ENUM_VALUE.exception(regionUsageRestrictions);
		}
	}

}
