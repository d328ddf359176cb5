package io.mockatlas.control;

import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/**
 * OpenAPI 3.1 description of the control API, generated from {@link ControlOperations}
 * and the types of the handler methods.
 */
final class OpenApi {

	private static final String SCHEMAS = "components/schemas";

	private final OpenApiSchemas schemas = new OpenApiSchemas(SCHEMAS);

	private final ObjectNode document = JsonNodeFactory.instance.objectNode();

	private final ObjectNode paths;

	private final ObjectNode components;

	OpenApi(String version) {
		this.document.put("openapi", "3.1.0");
		this.document.putObject("info")
			.put("title", "mock-atlas control API")
			.put("summary", "Operations of the emulator beside the Atlas Administration API.")
			.put("version", version)
			.putObject("license")
			.put("name", "Apache-2.0")
			.put("identifier", "Apache-2.0");
		this.document.putArray("servers").addObject().put("url", "/");
		this.document.putArray("security");
		this.paths = this.document.putObject("paths");
		this.components = this.document.putObject("components");
	}

	/**
	 * Adds an operation.
	 * @param row its row in the table of operations
	 * @param handlers its handler methods, one for each format
	 */
	void add(ControlOperations.Row row, List<HandlerMethod> handlers) {
		OpenApiCall call = new OpenApiCall(row, this.schemas);
		handlers.forEach(call::add);
		this.paths.withObjectProperty(ControlOperations.ROOT + row.path())
			.set(row.method().name().toLowerCase(Locale.ROOT), call.description());
	}

	/**
	 * Adds the requirement of the control token.
	 */
	void requireToken() {
		this.components.putObject("securitySchemes")
			.putObject("token")
			.put("type", "http")
			.put("scheme", "bearer")
			.put("description", "The value of mockatlas.control.token.");
		this.document.withArrayProperty("security").addObject().putArray("token");
	}

	/**
	 * Returns the complete description, after all operations have been added.
	 */
	ObjectNode document() {
		this.components.putObject("responses")
			.putObject("Problem")
			.put("description", "The reason why the call is rejected.")
			.putObject("content")
			.putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.putObject("schema")
			.put("$ref", "#/" + SCHEMAS + "/Problem");
		this.components.putObject("schemas").setAll(this.schemas.collect()).set("Problem", OpenApiSchemas.problem());
		return this.document;
	}

}
