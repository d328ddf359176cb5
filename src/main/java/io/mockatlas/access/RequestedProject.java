package io.mockatlas.access;

import java.util.List;

import io.mockatlas.directory.ProjectId;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

/**
 * The project that a request names, read from its target before the role table is, so
 * that the query for the caller finds the organization of the project too. It may miss a
 * project whose path is spelt in an unusual way; {@link RoleAuthorizationManager} asks
 * for that one.
 */
public final class RequestedProject {

	private static final List<String> STARTS = List.of("/api/atlas/v2/groups/", "/api/atlas/v1.0/groups/");

	private static final int ID_LENGTH = 24;

	private RequestedProject() {
	}

	/**
	 * The project in a target.
	 * @param target path and query as they are on the request line
	 * @return the project; null if the target names none
	 */
	public static @Nullable ProjectId of(String target) {
		for (String start : STARTS) {
			int end = start.length() + ID_LENGTH;
			if (target.startsWith(start) && target.length() >= end && isEnd(target, end)) {
				String id = target.substring(start.length(), end);
				return (ObjectIds.isValid(id)) ? new ProjectId(id) : null;
			}
		}
		return null;
	}

	private static boolean isEnd(String target, int end) {
		return target.length() == end || target.charAt(end) == '/' || target.charAt(end) == '?';
	}

}
