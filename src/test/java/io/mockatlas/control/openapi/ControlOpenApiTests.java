package io.mockatlas.control.openapi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /_mockatlas/openapi}, compared with the table of control operations and with
 * their responses.
 */
@AtlasTest
class ControlOpenApiTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Response response;

	private final OpenApiValidator validator;

	ControlOpenApiTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
		this.response = control.get("/openapi");
		this.validator = OpenApiValidator.of(this.response.body());
	}

	@Test
	void returnsJson() {
		assertThat(this.response.status()).isEqualTo(200);
		assertThat(this.response.header("Content-Type")).isEqualTo("application/json");
		assertThat(this.response.body()).startsWith("{\n  \"openapi\": \"3.1.0\",\n").endsWith("\n}\n");
		assertThat(this.response.<String>json("$.info.version")).isNotEmpty();
	}

	@Test
	void describesEveryOperation() {
		List<String> described = this.validator.document()
			.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue().propertyNames().stream().map((method) -> method + " " + path.getKey()))
			.toList();

		assertThat(described).containsExactlyInAnyOrderElementsOf(ControlOperations.ROWS.stream()
			.map((row) -> row.method().name().toLowerCase(Locale.ROOT) + " " + ControlOperations.ROOT + row.path())
			.toList());
	}

	@ParameterizedTest
	@MethodSource("rows")
	void describesSummaryParametersAndResponses(ControlOperations.Row row) {
		JsonNode operation = this.validator.operation(row);

		assertThat(operation.path("summary").asString()).isEqualTo(row.summary());
		assertThat(operation.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals("path"))
			.map((parameter) -> parameter.path("name").asString()))
			.containsExactlyElementsOf(Stream.of(row.path().split("/"))
				.filter((step) -> step.startsWith("{"))
				.map((step) -> step.substring(1, step.length() - 1))
				.toList());
		assertThat(operation.path("responses").propertyNames()).hasSizeGreaterThan(1).contains("default");
	}

	@Test
	void hasUniqueOperationIds() {
		assertThat(this.response.<List<String>>json("$.paths.*.*.operationId")).doesNotHaveDuplicates()
			.hasSameSizeAs(ControlOperations.ROWS)
			.contains("getClock", "postInvitationsByInvitationIdAccept");
	}

	@Test
	void describesResponses() {
		List<ControlOperations.Row> readable = rows().filter(this::isReadable).toList();

		assertThat(readable).hasSizeGreaterThan(3);
		for (ControlOperations.Row row : readable) {
			Response read = this.control.get(row.path());
			assertThat(read.status()).as("%s", row).isEqualTo(200);
			assertThat(this.validator.violations(row, "200", read.body())).as("%s", row).isEmpty();
		}
	}

	@Test
	void rejectsOtherResponses() {
		ControlOperations.Row clock = row(HttpMethod.GET, "/clock");

		assertThat(this.validator.violations(clock, "200", "{}")).hasSize(3);
		assertThat(
				this.validator.violations(clock, "200", this.control.get("/clock").body().replace("\"now\"", "\"x\"")))
			.hasSize(2);
		assertThat(this.validator.violations(clock, "200", """
				{"now": "today", "frozen": false, "system": "2026-01-31T12:00:00Z"}""")).hasSize(1);
	}

	@Test
	void describesRequestBodies() {
		ControlOperations.Row clock = row(HttpMethod.PUT, "/clock");

		for (String body : new String[] { "{\"shift\":\"P31D\"}",
				"{\"now\":\"2026-01-31T12:00:00Z\",\"frozen\":true}" }) {
			assertThat(this.validator.violationsOfRequest(clock, body)).as(body).isEmpty();
		}
		for (String body : new String[] { "{\"shfit\":\"P31D\"}", "{\"now\":1}", "{\"frozen\":\"true\"}", "[]" }) {
			assertThat(this.validator.violationsOfRequest(clock, body)).as(body).isNotEmpty();
		}
	}

	@Test
	void describesQueryParameters() {
		assertThat(this.response.<List<String>>json("$.paths['/_mockatlas/requests'].get.parameters[*].name"))
			.containsExactly("method", "path", "operationId", "orgId", "groupId", "invitationId", "caller", "status",
					"errorCode", "challenges", "since", "limit");
		assertThat(this.response.<List<Boolean>>json("$.paths['/_mockatlas/requests'].get.parameters[*].required"))
			.containsOnly(false);
	}

	@Test
	void describesProblems() {
		Response problem = this.control.put("/clock", "{\"shfit\":1}");

		assertThat(problem.status()).isEqualTo(400);
		assertThat(this.validator.violations(row(HttpMethod.PUT, "/clock"), "default", problem.body())).isEmpty();
		assertThat(this.validator.violations(row(HttpMethod.PUT, "/clock"), "default", "{\"error\":400}")).isNotEmpty();
	}

	@Test
	void requiresNoTokenByDefault() {
		assertThat(this.validator.document().path("security").isEmpty()).isTrue();
	}

	@Test
	void requiresTokenIfSet() {
		ControlOpenApi openApi = new ControlOpenApi("1.0");
		openApi.requireToken();

		JsonNode document = openApi.json();
		assertThat(document.path("security")).isEqualTo(JsonMapper.shared().readTree("[{\"token\": []}]"));
		assertThat(document.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
		assertThat(document.at("/info/version").asString()).isEqualTo("1.0");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/index.html", "/openapi" })
	void returns404ForOtherPaths(String path) {
		assertThat(this.atlas.sendUnsigned("GET", path, null).status()).isEqualTo(404);
	}

	static Stream<ControlOperations.Row> rows() {
		return ControlOperations.ROWS.stream();
	}

	/**
	 * Returns whether a call is a GET without required parameters.
	 */
	private boolean isReadable(ControlOperations.Row row) {
		JsonNode operation = this.validator.operation(row);
		return row.method() == HttpMethod.GET
				&& operation.path("responses").path("200").path("content").has("application/json")
				&& operation.path("parameters")
					.valueStream()
					.noneMatch((parameter) -> parameter.path("required").asBoolean());
	}

	private static ControlOperations.Row row(HttpMethod method, String path) {
		return rows().filter((row) -> row.method() == method && row.path().equals(path)).findFirst().orElseThrow();
	}

}
