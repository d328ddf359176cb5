package io.mockatlas.control;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.OperationDescription;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Controller that lists all routes: those of the control API, then Atlas's operations.
 */
@RestController
class RouteController {

	private static final Comparator<Route> BY_PATH = Comparator.comparing(Route::path)
		.thenComparing(Route::method)
		.thenComparing((route) -> String.valueOf(route.version()));

	private final RequestMappingHandlerMapping mappings;

	RouteController(RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.mappings = requestMappingHandlerMapping;
	}

	@GetMapping(ControlOperations.ROOT + "/routes")
	Routes list() {
		return new Routes(ControlOperations.ROWS.stream().map(Route::of).toList(),
				this.mappings.getHandlerMethods()
					.entrySet()
					.stream()
					.filter((mapping) -> !OperationDescription.of(mapping.getValue()).isNotEmulated())
					.flatMap((mapping) -> routes(mapping.getKey(), mapping.getValue()))
					.sorted(BY_PATH)
					.toList());
	}

	private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod operation) {
		Object version = mapping.getVersionCondition().getVersion();
		String since = (version != null) ? version.toString().replace("+", "") : null;
		return mapping.getPatternValues()
			.stream()
			.filter((path) -> path.startsWith(AtlasApi.ROOT + "/"))
			.flatMap((path) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> new Route(method.name(), path, since, operationId(operation), summary(operation))));
	}

	private static @Nullable String operationId(HandlerMethod operation) {
		AtlasOperation described = OperationDescription.of(operation).operation();
		return (described != null) ? described.id() : null;
	}

	/**
	 * Returns the name of the operation in Atlas's servers.
	 */
	private static String summary(HandlerMethod operation) {
		AtlasResource resource = OperationDescription.of(operation).resource();
		AtlasOperation described = OperationDescription.of(operation).operation();
		return (resource != null && described != null) ? resource.value() + "::" + described.javaMethod()
				: operation.getMethod().getName();
	}

	/**
	 * All routes.
	 *
	 * @param control the operations of the control API
	 * @param atlas the operations of Atlas
	 */
	record Routes(List<Route> control, List<Route> atlas) {
	}

	/**
	 * One route.
	 *
	 * @param method the method
	 * @param path the whole path
	 * @param version the date of the first API version with this form, if versioned
	 * @param operationId the operation ID in MongoDB's description; null for control
	 * operations
	 * @param summary the effect of the operation; for Atlas's operations, the value of
	 * {@code X-Java-Method}
	 */
	record Route(String method, String path, @Nullable String version, @Nullable String operationId, String summary) {

		private static Route of(ControlOperations.Row row) {
			return new Route(row.method().name(), ControlOperations.ROOT + row.path(), null, null, row.summary());
		}

	}

}
