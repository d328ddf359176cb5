package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.organization.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tag of a project in requests and responses.
 */
record ResourceTag(@Nullable String key, @Nullable String value) {

	static @Nullable List<Tag> tags(@Nullable List<ResourceTag> tags) {
		return (tags != null) ? tags.stream().map((tag) -> Tag.of(tag.key, tag.value)).toList() : null;
	}

}
