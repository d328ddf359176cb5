package io.mockatlas.directory;

import java.util.List;
import java.util.Set;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project, to make or to change it. What is null was left out.
 *
 * @param name the name
 * @param tags the tags, each key once (assumed)
 * @param withDefaultAlertsSettings whether alerts are made without being asked for
 * @param regionUsageRestrictions which regions may be used; only the vendor's government
 * cloud knows it (documented), here it is kept and shown (assumed)
 */
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "Each key of a project's tags can be there once, and there are at most 50; else it is "
				+ "400 `INVALID_JSON_ATTRIBUTE`.")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "`regionUsageRestrictions`, which the vendor's commercial cloud refuses, is kept and " + "shown.")
public record ProjectDetails(@Nullable String name, @Nullable List<Tag> tags,
		@Nullable Boolean withDefaultAlertsSettings, @Nullable String regionUsageRestrictions) {

	/**
	 * How many tags a project may have (documented).
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
