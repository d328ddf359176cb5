package io.mockatlas.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.Operations;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Table of the roles that paths require, for both APIs, derived from {@link RequiresRole}
 * at the methods of controllers. The first matching row applies. A path without a row is
 * open to every authenticated caller, and serves no resource.
 */
@Component
class RoleTable {

	private final SingletonSupplier<RoleMatcher> matcher;

	RoleTable(ObjectProvider<RequestMappingHandlerMapping> requestMappingHandlerMapping) {
		this.matcher = SingletonSupplier
			.of(() -> new RoleMatcher(rows(operations(requestMappingHandlerMapping.getObject().getHandlerMethods()))));
	}

	/**
	 * Returns the match of a request with the table.
	 * @param request the request
	 * @return the match with the first row that fits, or null if no row fits
	 */
	RoleMatcher.@Nullable Match find(HttpServletRequest request) {
		return this.matcher.obtain().find(request);
	}

	/**
	 * Returns the rows for operations, in the order in which their paths apply.
	 */
	static List<Row> rows(Collection<Operation> operations) {
		Map<PathPattern, Map<HttpMethod, RoleRequirement>> paths = new TreeMap<>(Operations.BY_PRECEDENCE);
		for (Operation operation : operations) {
			RoleRequirement other = paths
				.computeIfAbsent(PathPatternParser.defaultInstance.parse(operation.path()), (absent) -> new TreeMap<>())
				.put(operation.method(), operation.requirement());
			if (other != null && other != operation.requirement()) {
				throw new IllegalStateException(operation + " also requires " + other);
			}
		}
		return paths.entrySet().stream().flatMap((path) -> rows(path.getKey(), path.getValue())).toList();
	}

	/**
	 * Returns the rows of a path: one for each operation, and one for all other methods.
	 * Those require the least role of the operations that write, or of all if none
	 * writes: the response to a caller without it does not say that they do not exist.
	 */
	private static Stream<Row> rows(PathPattern path, Map<HttpMethod, RoleRequirement> requirements) {
		List<Row> rows = new ArrayList<>();
		requirements.forEach((method, requirement) -> rows.add(new Row(method, path.getPatternString(), requirement)));
		Stream<RoleRequirement> writes = requirements.entrySet()
			.stream()
			.filter((operation) -> operation.getKey() != HttpMethod.GET)
			.map(Map.Entry::getValue);
		RoleRequirement least = writes.max(Comparator.naturalOrder())
			.orElseGet(() -> requirements.values().iterator().next());
		rows.add(new Row(null, path.getPatternString(), least));
		return rows.stream();
	}

	private static List<Operation> operations(Map<RequestMappingInfo, HandlerMethod> handlers) {
		List<Operation> operations = new ArrayList<>();
		handlers.forEach((mapping, handler) -> {
			for (String pattern : mapping.getPatternValues()) {
				String path = AtlasApi.belowBasePath(pattern);
				if (path != null) {
					Assert.state(!mapping.getMethodsCondition().isEmpty(), () -> handler + " has no HTTP method");
					mapping.getMethodsCondition()
						.getMethods()
						.forEach((method) -> operations
							.add(new Operation(method.asHttpMethod(), path, requirement(handler))));
				}
			}
		});
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
