package io.mockatlas.security;

import java.util.List;

import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasApi;
import org.jspecify.annotations.Nullable;

/**
 * Parser for the project in a request target. It runs before the role table is matched,
 * so that the query for the caller also returns the organization of the project. It may
 * miss a project in a path with an unusual spelling; {@link RoleAuthorization} then
 * queries the project.
 */
public final class RequestedProject {

	private static final List<String> STARTS = List.of(AtlasApi.V2_PATH + "/groups/", AtlasApi.V1_PATH + "/groups/");

	private static final int ID_LENGTH = 24;

	private RequestedProject() {
	}

	/**
	 * Returns the project in a request target.
	 * @param target the path and query as on the request line
	 * @return the project, or null if the target names none
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
