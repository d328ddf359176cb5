package io.mockatlas.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
 * Controller of the OpenAPI description of the control API. Atlas's operations are not
 * included, since the vendor describes them. The description is generated at the first
 * request, not at startup.
 */
@RestController
class OpenApiController {

	private final RequestMappingHandlerMapping mappings;

	private final Supplier<JsonNode> document;

	OpenApiController(RequestMappingHandlerMapping requestMappingHandlerMapping, ControlProperties properties,
			ObjectProvider<BuildProperties> build) {
		this.mappings = requestMappingHandlerMapping;
		String version = Optional.ofNullable(build.getIfAvailable())
			.map(BuildProperties::getVersion)
			.orElse("development");
		this.document = SingletonSupplier.of(() -> describe(version, properties.token() != null));
	}

	@GetMapping(ControlOperations.ROOT + "/openapi")
	JsonNode get() {
		return this.document.get();
	}

	private JsonNode describe(String version, boolean isGuarded) {
		OpenApi description = new OpenApi(version);
		ControlOperations.ROWS.forEach((row) -> description.add(row, handlers(row)));
		if (isGuarded) {
			description.requireToken();
		}
		return description.document();
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
