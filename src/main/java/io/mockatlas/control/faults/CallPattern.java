package io.mockatlas.control.faults;

import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.pattern.PathPattern;

/**
 * Which calls a fault is for: all of what is said must fit, and what is null says
 * nothing.
 *
 * @param operation the operation
 * @param method the method
 * @param paths patterns of which one must fit; none says nothing
 * @param caller a public key or client id
 * @param orgId the organization that the path names
 * @param groupId the project that the path names
 */
record CallPattern(@Nullable Operation operation, @Nullable String method, List<PathPattern> paths,
		@Nullable String caller, @Nullable String orgId, @Nullable String groupId) {

	boolean fits(FaultCandidate call) {
		return (this.method == null || this.method.equals(call.method()))
				&& (this.caller == null || this.caller.equals(call.caller()))
				&& (this.orgId == null || call.names("orgs", this.orgId))
				&& (this.groupId == null || call.names("groups", this.groupId))
				&& (this.paths.isEmpty() || this.paths.stream().anyMatch((path) -> path.matches(call.path())))
				&& (this.operation == null || this.operation.isCalledBy(call));
	}

	/**
	 * One operation.
	 *
	 * @param id what the vendor's description calls it
	 * @param finder finds the id by method and path, for calls that are looked at before
	 * their operation is found
	 */
	record Operation(String id, BiFunction<String, String, @Nullable String> finder) {

		private boolean isCalledBy(FaultCandidate call) {
			String called = (call.operationId() != null) ? call.operationId()
					: this.finder.apply(call.method(), call.path().value());
			return this.id.equals(called);
		}

	}

}
