package io.mockatlas.control.faults;

import java.util.List;
import java.util.function.BiFunction;

import io.mockatlas.control.PathGlob;
import org.jspecify.annotations.Nullable;

/**
 * Pattern that selects the calls a fault applies to. All given conditions must match;
 * null matches any call.
 *
 * @param operation the operation
 * @param method the method
 * @param paths the path patterns, of which at least one must match; empty matches any
 * path
 * @param caller a public key or client ID
 * @param orgId the organization in the path
 * @param groupId the project in the path
 */
record CallPattern(@Nullable Operation operation, @Nullable String method, List<PathGlob> paths,
		@Nullable String caller, @Nullable String orgId, @Nullable String groupId) {

	boolean matches(CallDescription call) {
		return (this.caller == null || this.caller.equals(call.caller())) && matchesTarget(call);
	}

	/**
	 * Returns whether a call can match, regardless of its caller.
	 */
	boolean matchesTarget(CallDescription call) {
		return (this.method == null || this.method.equals(call.method()))
				&& (this.orgId == null || call.names("orgs", this.orgId))
				&& (this.groupId == null || call.names("groups", this.groupId))
				&& (this.paths.isEmpty() || matchesPath(call.path()))
				&& (this.operation == null || this.operation.isCalledBy(call));
	}

	private boolean matchesPath(String path) {
		return this.paths.stream().anyMatch((pattern) -> pattern.fits(path));
	}

	/**
	 * Operation of a call pattern.
	 *
	 * @param id the {@code operationId} in MongoDB's API description
	 * @param finder finds the ID by method and path, for calls whose handler is not yet
	 * resolved
	 */
	record Operation(String id, BiFunction<String, String, @Nullable String> finder) {

		private boolean isCalledBy(CallDescription call) {
			String called = (call.operationId() != null) ? call.operationId()
					: this.finder.apply(call.method(), call.path());
			return this.id.equals(called);
		}

	}

}
