package io.mockatlas.control.openapi;

import java.util.Locale;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpMethod;

/**
 * OpenAPI 3.1 description of an API.
 */
final class OpenApiDocument {

	private final OpenApiSchemas schemas;

	private final ObjectNode json = JsonNodeFactory.instance.objectNode();

	private final ObjectNode paths;

	private final ObjectNode components;

	OpenApiDocument(OpenApiSchemas schemas, String title, String summary, String version) {
		this.schemas = schemas;
		this.json.put("openapi", "3.1.0");
		this.json.putObject("info")
			.put("title", title)
			.put("summary", summary)
			.put("version", version)
			.putObject("license")
			.put("name", "Apache-2.0")
			.put("identifier", "Apache-2.0");
		this.json.putArray("servers").addObject().put("url", "/");
		this.json.putArray("security");
		this.paths = this.json.putObject("paths");
		this.components = this.json.putObject("components");
	}

	void add(String path, HttpMethod method, ObjectNode operation) {
		this.paths.withObjectProperty(path).set(method.name().toLowerCase(Locale.ROOT), operation);
	}

	/**
	 * Adds a way to authenticate; one of them suffices.
	 * @param name the name of the scheme
	 * @return the scheme, still empty
	 */
	ObjectNode addSecurityScheme(String name) {
		this.json.withArrayProperty("security").addObject().putArray(name);
		return this.components.withObjectProperty("securitySchemes").putObject(name);
	}

	/**
	 * Adds a response that operations share.
	 * @param name the name of the response and of its schema
	 */
	void addResponse(String name, String description, String mediaType) {
		this.components.withObjectProperty("responses")
			.putObject(name)
			.put("description", description)
			.putObject("content")
			.putObject(mediaType)
			.putObject("schema")
			.put("$ref", "#/" + OpenApiSchemas.SCHEMAS_PATH + "/" + name);
	}

	/**
	 * Returns the description, after all operations have been added.
	 * @param name the name of a schema that no handler method declares
	 * @param schema the schema
	 */
	ObjectNode json(String name, ObjectNode schema) {
		this.components.putObject("schemas").setAll(this.schemas.collect()).set(name, schema);
		return this.json;
	}

}
