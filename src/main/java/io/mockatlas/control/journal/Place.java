package io.mockatlas.control.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where in Atlas a path leads, served or not.
 *
 * @param orgId the organization
 * @param groupId the project
 * @param invitationId the invitation
 */
record Place(@Nullable String orgId, @Nullable String groupId, @Nullable String invitationId) {

	private static final Pattern PATH = Pattern
		.compile("/api/atlas/[^/]+/(?:orgs/([^/]+)|groups/(?!byName/)([^/]+))(?:/(?:invites|invitations)/([^/]+))?.*");

	private static final Place NOWHERE = new Place(null, null, null);

	static Place of(String path) {
		Matcher matcher = PATH.matcher(path);
		return (matcher.matches()) ? new Place(matcher.group(1), matcher.group(2), matcher.group(3)) : NOWHERE;
	}

}
