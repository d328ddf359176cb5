package io.mockatlas.control.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * IDs in an Atlas path, whether or not the path is served.
 *
 * @param orgId the organization
 * @param groupId the project
 * @param invitationId the invitation
 */
record ResourceIds(@Nullable String orgId, @Nullable String groupId, @Nullable String invitationId) {

	private static final Pattern PATH = Pattern
		.compile("/api/atlas/[^/]+/(?:orgs/([^/]+)|groups/(?!byName/)([^/]+))(?:/(?:invites|invitations)/([^/]+))?.*");

	private static final ResourceIds NONE = new ResourceIds(null, null, null);

	static ResourceIds of(String path) {
		Matcher matcher = PATH.matcher(path);
		return (matcher.matches()) ? new ResourceIds(matcher.group(1), matcher.group(2), matcher.group(3)) : NONE;
	}

}
