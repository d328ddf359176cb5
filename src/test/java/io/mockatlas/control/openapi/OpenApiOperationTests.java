package io.mockatlas.control.openapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.invitation.InvitationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link OpenApiOperation}: schemas, parameters and media types of handler methods.
 */
class OpenApiOperationTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void describesRecordsWithRequiredFields() {
		assertThat(describe("things").at("/components/schemas/ThingPayload")).isEqualTo(JSON.readTree("""
				{
				  "type": "object",
				  "properties": {
				    "name": {"type": "string"},
				    "at": {"type": "string", "format": "date-time"},
				    "kind": {"$ref": "#/components/schemas/ThingKind"},
				    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/ThingPart"}},
				    "counts": {"$ref": "#/components/schemas/MapStringInteger"},
				    "any": {}
				  },
				  "required": ["name", "kind", "parts", "counts"],
				  "additionalProperties": false
				}"""));
	}

	@Test
	void describesEnumsAndMaps() {
		JsonNode schemas = describe("things").at("/components/schemas");

		assertThat(schemas.path("ThingKind")).isEqualTo(JSON.readTree("""
				{"type": "string", "enum": ["ONE", "OTHER"]}"""));
		assertThat(schemas.path("MapStringInteger")).isEqualTo(JSON.readTree("""
				{"type": "object", "additionalProperties": {"type": "integer"}}"""));
	}

	@Test
	void describesPathAndQueryParameters() {
		assertThat(operation("things").path("parameters")).isEqualTo(JSON.readTree("""
				[
				  {"name": "invitationId", "in": "path", "required": true, "schema": {"type": "string"}},
				  {"name": "to", "in": "query", "required": false, "schema": {"type": "string"}},
				  {"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "default": 20}},
				  {"name": "kind", "in": "query", "required": true,
				    "schema": {"$ref": "#/components/schemas/ThingKind"}}
				]"""));
	}

	@Test
	void describesStatusAndEmptyResponse() {
		JsonNode created = operation("things").path("responses").path("201");
		JsonNode noContent = operation("nothing").path("responses").path("204");

		assertThat(created.at("/content/application~1json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/ThingPart");
		assertThat(noContent.path("description").asString()).isEqualTo("No Content");
		assertThat(noContent.has("content")).isFalse();
		assertThat(operation("nothing").has("requestBody")).isFalse();
	}

	@Test
	void describesEachMediaType() {
		JsonNode operation = operation("json", "yaml");

		assertThat(operation.at("/requestBody/content").propertyNames()).containsExactly("application/json",
				"application/yaml");
		assertThat(operation.at("/responses/200/content").propertyNames()).containsExactly("application/json",
				"application/yaml");
		assertThat(operation.at("/responses/200/content/application~1yaml/schema")).isEqualTo(JSON.readTree("""
				{"type": "string"}"""));
	}

	private static JsonNode operation(String... methods) {
		return describe(methods).at("/paths/~1_mockatlas~1things/put");
	}

	private static JsonNode describe(String... methods) {
		ControlOpenApi openApi = new ControlOpenApi("1.0");
		openApi.add(new ControlOperations.Row(HttpMethod.PUT, "/things", "Creates things"),
				Stream.of(methods).map(OpenApiOperationTests::handler).toList());
		return JSON.readTree(openApi.json().toString());
	}

	private static HandlerMethod handler(String name) {
		return Stream.of(ThingController.class.getDeclaredMethods())
			.filter((method) -> method.getName().equals(name))
			.map((method) -> new HandlerMethod(new ThingController(), method))
			.findFirst()
			.orElseThrow();
	}

	static class ThingController {

		@PostMapping("/things")
		@ResponseStatus(HttpStatus.CREATED)
		ResponseEntity<Part> things(@PathVariable InvitationId invitationId,
				@RequestParam(required = false) @Nullable String to, @RequestParam(defaultValue = "20") int limit,
				@RequestParam Kind kind, @RequestBody Payload payload) {
			throw new UnsupportedOperationException();
		}

		@PostMapping("/things")
		ResponseEntity<Void> nothing() {
			throw new UnsupportedOperationException();
		}

		@PutMapping("/things")
		Part json(@RequestBody Payload payload) {
			throw new UnsupportedOperationException();
		}

		@PutMapping(path = "/things", consumes = "application/yaml", produces = "application/yaml")
		byte[] yaml(@RequestBody String payload) {
			throw new UnsupportedOperationException();
		}

		enum Kind {

			ONE, OTHER

		}

		record Part(@Nullable Part of) {
		}

		record Payload(String name, @Nullable Instant at, Kind kind, List<Part> parts, Map<String, Integer> counts,
				@Nullable JsonNode any) {
		}

	}

}
