package io.mockatlas.control.openapi;

import java.util.List;
import java.util.Locale;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.mockatlas.control.ControlOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpMethod;

/**
 * Validator of request and response bodies against an OpenAPI document.
 *
 * @param document the document
 */
record OpenApiValidator(JsonNode document) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	static OpenApiValidator of(String json) {
		return new OpenApiValidator(JSON.readTree(json));
	}

	JsonNode operation(ControlOperations.Row row) {
		return operation(row.method(), ControlOperations.ROOT + row.path());
	}

	JsonNode operation(HttpMethod method, String path) {
		return this.document.path("paths").path(path).path(method.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns the violations of the described response by a body.
	 */
	List<String> violations(ControlOperations.Row row, String status, String json) {
		return violations(operation(row), status, json);
	}

	List<String> violations(JsonNode operation, String status, String json) {
		return violationsOfSchema(content(resolved(operation.path("responses").path(status))), json);
	}

	/**
	 * Returns the violations of the described request body by a body.
	 */
	List<String> violationsOfRequest(ControlOperations.Row row, String json) {
		return violationsOfRequest(operation(row), json);
	}

	List<String> violationsOfRequest(JsonNode operation, String json) {
		return violationsOfSchema(content(operation.path("requestBody")), json);
	}

	private JsonNode content(JsonNode owner) {
		return owner.path("content").values().iterator().next().path("schema");
	}

	private JsonNode resolved(JsonNode node) {
		return (node.has("$ref")) ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	private List<String> violationsOfSchema(JsonNode schema, String json) {
		ObjectNode copy = ((ObjectNode) schema).deepCopy();
		copy.set("$defs", this.document.at("/components/schemas"));
		JsonNode schemaWithDefinitions = JSON.readTree(copy.toString().replace("#/components/schemas/", "#/$defs/"));
		return REGISTRY.getSchema(schemaWithDefinitions)
			.validate(JSON.readTree(json))
			.stream()
			.map(Error::toString)
			.toList();
	}

}
