package io.mockatlas.control.openapi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends text that not every database stores in each text parameter of the paths, queries
 * and bodies that the OpenAPI descriptions list, those of Atlas and of the control API.
 * The tests run on H2 and on PostgreSQL.
 */
@AtlasTest
class UnstorableParameterTests {

	private static final String ZERO = "a%00b";

	private static final String SURROGATE = "a%ED%A0%80";

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private static final String PLACEHOLDER = "TEXT";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final AtomicInteger count = new AtomicInteger();

	private final String nonce;

	UnstorableParameterTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
		this.nonce = AtlasClient.nonce(atlas.sendUnsigned("GET", acme.invites(), null));
	}

	/**
	 * Tomcat rejects such a path itself, with Atlas's form for every API, which the
	 * fixtures do not accept from the control API.
	 */
	@ParameterizedTest
	@ValueSource(strings = { ZERO, SURROGATE })
	@TestEvidence(ASSUMED)
	void rejectsPathParameter(String text) throws Exception {
		Results results = new Results();
		HttpClient client = HttpClient.newHttpClient();
		for (Operation operation : operations().toList()) {
			for (String name : operation.parameters("path")) {
				HttpRequest request = HttpRequest
					.newBuilder(URI.create(this.atlas.url(operation.target(this.acme, name, text))))
					.method(operation.method(), HttpRequest.BodyPublishers.noBody())
					.build();
				results.add(operation, name, client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
			}
		}

		assertThat(results.deviations(400)).isEmpty();
		assertThat(results.names).contains("orgId", "groupId", "invitationId", "userId", "groupName", "username",
				"teamName", "limitName", "ipAddress", "token", "name", "messageId");
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsQueryParameterWithZero() {
		Results results = new Results();
		operations().forEach((operation) -> operation.parameters("query")
			.forEach((name) -> results.add(operation, name,
					send(operation, operation.query(this.acme, name, ZERO)).status())));

		assertThat(results.deviations(400)).isEmpty();
		assertThat(results.names).contains("username", "name", "orgMembershipStatus", "orgId", "to", "q", "path");
	}

	/**
	 * The bytes of a surrogate are no UTF-8. They become U+FFFD, which no stored text
	 * has, so a search finds nothing.
	 */
	@Test
	@TestEvidence(ASSUMED)
	void acceptsOrRejectsQueryParameterWithSurrogate() {
		Results results = new Results();
		operations().forEach((operation) -> operation.parameters("query")
			.forEach((name) -> results.add(operation, name,
					send(operation, operation.query(this.acme, name, SURROGATE)).status())));

		assertThat(results.deviations(200, 204, 400, 404)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "\\ud800", "\\udc00\\ud800" })
	@TestEvidence(ASSUMED)
	void rejectsFieldOfBody(String text) {
		Results results = new Results();
		operations().forEach((operation) -> operation.bodies()
			.forEach((type,
					schema) -> texts(operation.document(), schema, Set.of()).forEach((body) -> results.add(operation,
							body,
							send(operation, operation.target(this.acme, "", ""), type, body.replace(PLACEHOLDER, text))
								.status()))));

		assertThat(results.deviations(400)).isEmpty();
		assertThat(results.names).contains("{\"username\":\"TEXT\"}", "{\"roles\":[\"TEXT\"]}",
				"{\"groupRoleAssignments\":[{\"groupId\":\"TEXT\"}]}", "{\"faults\":[{\"path\":\"TEXT\"}]}",
				"{\"shift\":\"TEXT\"}");
	}

	private Response send(Operation operation, String target) {
		return operation.bodies()
			.keySet()
			.stream()
			.findFirst()
			.map((type) -> send(operation, target, type, "{}"))
			.orElseGet(() -> this.atlas.sendUnsigned(operation.method(), target, null, "Accept", operation.accept(),
					"Authorization", authorization(operation, target)));
	}

	private Response send(Operation operation, String target, String type, String body) {
		String accept = (type.contains("vnd.atlas")) ? type : operation.accept();
		return this.atlas.sendUnsigned(operation.method(), target, body, "Accept", accept, "Content-Type", type,
				"Authorization", authorization(operation, target));
	}

	private String authorization(Operation operation, String target) {
		return AtlasClient.authorization(this.acme.orgOwner(), operation.method(), target, this.nonce,
				this.count.incrementAndGet());
	}

	private Stream<Operation> operations() {
		return Stream.of("/openapi/atlas", "/openapi")
			.map((path) -> OpenApiValidator.of(this.control.get(path).body()).document())
			.flatMap((document) -> document.path("paths")
				.propertyStream()
				.flatMap((path) -> path.getValue()
					.propertyStream()
					.map((operation) -> new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
							operation.getValue(), document))));
	}

	/**
	 * Returns a body for each text that a schema has, with the placeholder as this text
	 * alone. A schema within itself is followed once.
	 */
	private static Stream<String> texts(JsonNode document, JsonNode schema, Set<String> outer) {
		if (schema.isMissingNode()) {
			return Stream.empty();
		}
		String reference = schema.path("$ref").asString("");
		if (!reference.isEmpty()) {
			Set<String> inner = new TreeSet<>(outer);
			return (inner.add(reference)) ? texts(document, document.at(reference.substring(1)), inner)
					: Stream.empty();
		}
		Stream<String> itself = (isText(schema)) ? Stream.of("\"" + PLACEHOLDER + "\"") : Stream.empty();
		Stream<String> fields = schema.path("properties")
			.propertyStream()
			.flatMap((field) -> texts(document, field.getValue(), outer)
				.map((text) -> "{" + JsonNodeFactory.instance.stringNode(field.getKey()) + ":" + text + "}"));
		Stream<String> items = texts(document, schema.path("items"), outer).map((text) -> "[" + text + "]");
		Stream<String> values = texts(document, schema.path("additionalProperties"), outer)
			.map((text) -> "{\"a\":" + text + "}");
		Stream<String> choices = Stream.of("allOf", "anyOf", "oneOf")
			.flatMap((choice) -> schema.path(choice).valueStream())
			.flatMap((choice) -> texts(document, choice, outer));
		return Stream.of(itself, fields, items, values, choices).flatMap((texts) -> texts);
	}

	private static boolean isText(JsonNode schema) {
		JsonNode type = schema.path("type");
		return Stream.concat(Stream.of(type), type.valueStream())
			.anyMatch((name) -> name.asString("").equals("string"));
	}

	/**
	 * Operation of a description.
	 */
	private record Operation(String method, String path, JsonNode node, JsonNode document) {

		/**
		 * Returns the names of the parameters that are a text, a list of texts or a name
		 * of a set.
		 */
		List<String> parameters(String in) {
			return this.node.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("in").asString().equals(in))
				.filter((parameter) -> texts(this.document, parameter.path("schema"), Set.of()).findAny().isPresent())
				.map((parameter) -> parameter.path("name").asString())
				.toList();
		}

		Map<String, JsonNode> bodies() {
			return content(this.node.path("requestBody"));
		}

		String accept() {
			return this.node.path("responses")
				.valueStream()
				.flatMap((response) -> content(response).keySet().stream())
				.findFirst()
				.orElse((this.path.contains("/v2/")) ? AtlasClient.V2_ACCEPT : "application/json");
		}

		private static Map<String, JsonNode> content(JsonNode message) {
			return message.path("content")
				.propertyStream()
				.collect(Collectors.toMap(Map.Entry::getKey, (content) -> content.getValue().path("schema")));
		}

		String query(Acme acme, String name, String text) {
			return target(acme, "", "") + "?" + name + "=" + text;
		}

		String target(Acme acme, String name, String text) {
			return this.path.replace("{" + name + "}", text)
				.replace("{orgId}", acme.id().toString())
				.replace("{groupId}", acme.webId().toString())
				.replaceAll("\\{[^}]+}", UNKNOWN_ID);
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

	/**
	 * Statuses of the responses to all requests of one kind.
	 */
	private static final class Results {

		private final Set<String> names = new TreeSet<>();

		private final Map<String, Integer> statuses = new LinkedHashMap<>();

		void add(Operation operation, String name, int status) {
			this.names.add(name);
			this.statuses.put(operation + " " + name, status);
		}

		/**
		 * Returns the requests whose response has another status than these.
		 */
		List<String> deviations(Integer... statuses) {
			return this.statuses.entrySet()
				.stream()
				.filter((result) -> !List.of(statuses).contains(result.getValue()))
				.map(Object::toString)
				.toList();
		}

	}

}
