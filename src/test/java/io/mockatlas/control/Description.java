package io.mockatlas.control;

import java.util.List;
import java.util.Locale;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A description in OpenAPI, to hold bodies against.
 */
record Description(JsonNode document) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	static Description of(String json) {
		return new Description(JSON.readTree(json));
	}

	JsonNode call(ControlOperations.Row row) {
		return this.document.path("paths")
			.path(ControlOperations.ROOT + row.path())
			.path(row.method().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * What of a body is not as the call's answers are described.
	 */
	List<String> violations(ControlOperations.Row row, String status, String json) {
		return violations(content(resolved(call(row).path("responses").path(status))), json);
	}

	/**
	 * What of a body is not as the call wants it.
	 */
	List<String> violationsOfRequest(ControlOperations.Row row, String json) {
		return violations(content(call(row).path("requestBody")), json);
	}

	private JsonNode content(JsonNode owner) {
		return owner.path("content").values().iterator().next().path("schema");
	}

	private JsonNode resolved(JsonNode node) {
		return (node.has("$ref")) ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	private List<String> violations(JsonNode schema, String json) {
		ObjectNode whole = ((ObjectNode) schema).deepCopy();
		whole.set("$defs", this.document.at("/components/schemas"));
		JsonNode standing = JSON.readTree(whole.toString().replace("#/components/schemas/", "#/$defs/"));
		return REGISTRY.getSchema(standing).validate(JSON.readTree(json)).stream().map(Error::toString).toList();
	}

}
