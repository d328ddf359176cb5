package io.mockatlas.control.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProperties;
import io.mockatlas.protocol.path.OperationIndex;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Controller of the OpenAPI descriptions of the control API and of the emulated
 * operations of Atlas. The descriptions are generated at the first request, not at
 * startup.
 */
@RestController
class OpenApiController {

	private static final String PATH = ControlOperations.ROOT + "/openapi";

	private final RequestMappingHandlerMapping mappings;

	private final Supplier<JsonNode> control;

	private final Supplier<JsonNode> atlas;

	OpenApiController(RequestMappingHandlerMapping requestMappingHandlerMapping, OperationIndex operations,
			ControlProperties properties, ObjectProvider<BuildProperties> build) {
		this.mappings = requestMappingHandlerMapping;
		String version = Optional.ofNullable(build.getIfAvailable())
			.map(BuildProperties::getVersion)
			.orElse("development");
		this.control = SingletonSupplier.of(() -> control(version, properties.token() != null));
		this.atlas = SingletonSupplier.of(() -> atlas(version, operations));
	}

	@GetMapping(PATH)
	JsonNode control() {
		return this.control.get();
	}

	@GetMapping(PATH + "/atlas")
	JsonNode atlas() {
		return this.atlas.get();
	}

	private JsonNode control(String version, boolean isGuarded) {
		ControlOpenApi description = new ControlOpenApi(version);
		ControlOperations.ROWS.forEach((row) -> description.add(row, handlers(row)));
		if (isGuarded) {
			description.requireToken();
		}
		return description.json();
	}

	private static JsonNode atlas(String version, OperationIndex operations) {
		AtlasOpenApi description = new AtlasOpenApi(version);
		operations.paths().forEach(description::add);
		return description.json();
	}

	/**
	 * Returns the handler methods of an operation: several, if it supports several
	 * formats.
	 */
	private List<HandlerMethod> handlers(ControlOperations.Row row) {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> isOf(row, mapping.getKey()))
			.map(Map.Entry::getValue)
			.toList();
	}

	private static boolean isOf(ControlOperations.Row row, RequestMappingInfo mapping) {
		return mapping.getPatternValues().contains(ControlOperations.ROOT + row.path())
				&& mapping.getMethodsCondition().getMethods().contains(RequestMethod.resolve(row.method()));
	}

}
