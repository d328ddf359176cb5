package io.mockatlas.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.protocol.path.OperationIndex;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Role table that is derived from the controllers.
 */
final class ControllerRoles {

	static final RoleTable TABLE = new RoleTable(new OperationIndex(ControllerRoles::handlers));

	static final List<RoleTable.Row> ROWS = RoleTable.rows(ControllerMappings.all()
		.stream()
		.filter(ControllerMappings.Mapping::isAtlas)
		.map((mapping) -> new RoleTable.Operation(mapping.method().asHttpMethod(), mapping.operation(),
				Objects.requireNonNull(mapping.handler().getAnnotation(RequiresRole.class), mapping::toString).value()))
		.toList());

	private ControllerRoles() {
	}

	private static Map<RequestMappingInfo, HandlerMethod> handlers() {
		Map<RequestMappingInfo, HandlerMethod> handlers = new HashMap<>();
		ControllerMappings.all()
			.stream()
			.filter(ControllerMappings.Mapping::isAtlas)
			.forEach((mapping) -> handlers.put(RequestMappingInfo.paths(mapping.path())
				.methods(mapping.method())
				.mappingName(mapping.version())
				.build(), new HandlerMethod(new Object(), mapping.handler())));
		return handlers;
	}

}
