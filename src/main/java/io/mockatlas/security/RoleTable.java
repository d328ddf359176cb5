package io.mockatlas.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.protocol.path.OperationIndex;
import io.mockatlas.protocol.path.OperationPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Table of the roles that paths require, for both APIs, derived from {@link RequiresRole}
 * at the methods of controllers. The first matching row applies. A path without a row is
 * open to every authenticated caller, and serves no resource.
 */
@Component
class RoleTable {

	private final OperationIndex operations;

	/**
	 * Rows by path.
	 */
	private final SingletonSupplier<Map<String, List<Row>>> rows;

	RoleTable(OperationIndex operations) {
		this.operations = operations;
		this.rows = SingletonSupplier
			.of(() -> rows(operations(operations.paths())).stream().collect(Collectors.groupingBy(Row::path)));
	}

	/**
	 * Returns the match of a request with the table.
	 * @param request the request
	 * @return the match with the first row that fits, or null if no row fits
	 */
	@Nullable Match find(HttpServletRequest request) {
		List<OperationPath.Match> matches = this.operations.find(request);
		if (matches.isEmpty()) {
			return null;
		}
		OperationPath.Match first = matches.get(0);
		for (Row row : this.rows.obtain().getOrDefault(first.path().pattern(), List.of())) {
			if (row.isFor(request.getMethod())) {
				return new Match(row.requirement(), first.variable("orgId"), first.variable("groupId"));
			}
		}
		throw new IllegalStateException("no role for " + request.getMethod() + " " + first.path().pattern());
	}

	/**
	 * Returns the rows for operations, in the order in which their paths apply.
	 */
	static List<Row> rows(Collection<Operation> operations) {
		Map<OperationPath, Map<HttpMethod, RoleRequirement>> paths = new TreeMap<>(OperationPath.BY_PRECEDENCE);
		for (Operation operation : operations) {
			RoleRequirement other = paths
				.computeIfAbsent(new OperationPath(operation.path()), (absent) -> new TreeMap<>())
				.put(operation.method(), operation.requirement());
			if (other != null && other != operation.requirement()) {
				throw new IllegalStateException(operation + " also requires " + other);
			}
		}
		return paths.entrySet().stream().flatMap((path) -> rows(path.getKey(), path.getValue())).toList();
	}

	/**
	 * Returns the rows of a path: one for each operation, and one for all other methods.
	 * Methods without an operation require the lowest role of the path's write operations
	 * (of all operations if none writes), so a caller without it cannot detect that the
	 * method is unsupported.
	 */
	private static Stream<Row> rows(OperationPath path, Map<HttpMethod, RoleRequirement> requirements) {
		List<Row> rows = new ArrayList<>();
		requirements.forEach((method, requirement) -> rows.add(new Row(method, path.pattern(), requirement)));
		Stream<RoleRequirement> writes = requirements.entrySet()
			.stream()
			.filter((operation) -> operation.getKey() != HttpMethod.GET)
			.map(Map.Entry::getValue);
		RoleRequirement least = writes.max(Comparator.naturalOrder())
			.orElseGet(() -> requirements.values().iterator().next());
		rows.add(new Row(null, path.pattern(), least));
		return rows.stream();
	}

	private static List<Operation> operations(Collection<OperationPath> paths) {
		List<Operation> operations = new ArrayList<>();
		for (OperationPath path : paths) {
			for (OperationPath.Handler handler : path.handlers()) {
				Set<RequestMethod> methods = handler.mapping().getMethodsCondition().getMethods();
				Assert.state(!methods.isEmpty(), () -> handler.method() + " has no HTTP method");
				methods.forEach((method) -> operations
					.add(new Operation(method.asHttpMethod(), path.pattern(), requirement(handler.method()))));
			}
		}
		return operations;
	}

	private static RoleRequirement requirement(HandlerMethod handler) {
		RequiresRole role = handler.getMethodAnnotation(RequiresRole.class);
		if (role == null) {
			throw new IllegalStateException(handler + " has no @RequiresRole");
		}
		return role.value();
	}

	/**
	 * Match of a request with a row.
	 *
	 * @param requirement the requirement of the row
	 * @param orgId the organization ID in the path
	 * @param groupId the project ID in the path
	 */
	record Match(RoleRequirement requirement, @Nullable String orgId, @Nullable String groupId) {

	}

	/**
	 * Operation with its role.
	 *
	 * @param method the method
	 * @param path the path below the base path of either API
	 * @param requirement the required role
	 */
	record Operation(HttpMethod method, String path, RoleRequirement requirement) {
	}

	/**
	 * Row of the table.
	 *
	 * @param method the method, or null for all methods without an earlier row
	 * @param path the path below the base path of either API
	 * @param requirement the required role
	 */
	record Row(@Nullable HttpMethod method, String path, RoleRequirement requirement) {

		/**
		 * Returns whether the row applies to a method. Rows for GET also apply to HEAD.
		 */
		boolean isFor(String method) {
			return this.method == null || this.method.matches(method)
					|| (this.method == HttpMethod.GET && HttpMethod.HEAD.matches(method));
		}

	}

}
