package io.mockatlas.control.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.RemovedResourceController;
import io.mockatlas.fixture.Response;
import io.mockatlas.protocol.AtlasOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /_mockatlas/openapi/atlas}, compared with the controllers and with responses
 * of operations.
 */
@AtlasTest
class AtlasOpenApiTests {

	private static final String INVITES = "/api/atlas/v2/orgs/{orgId}/invites";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final OpenApiValidator validator;

	AtlasOpenApiTests(AtlasClient atlas, AcmeFactory acmes, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.validator = OpenApiValidator.of(control.get("/openapi/atlas").body());
	}

	@Test
	void describesEveryOperationOnBothApis() {
		Set<String> described = operations().filter((operation) -> !operation.endsWith(RemovedResourceController.PATH))
			.collect(Collectors.toSet());

		assertThat(described).containsExactlyInAnyOrderElementsOf(ControllerMappings.all()
			.stream()
			.filter((mapping) -> mapping.isAtlas() && mapping.handler().isAnnotationPresent(AtlasOperation.class))
			.filter((mapping) -> !mapping.operation().equals("/"))
			.map((mapping) -> mapping.method() + " " + mapping.path())
			.collect(Collectors.toSet()));
	}

	@Test
	void hasUniqueOperationIds() {
		List<String> ids = this.validator.document()
			.path("paths")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.map((operation) -> operation.path("operationId").asString())
			.toList();

		assertThat(ids).doesNotHaveDuplicates()
			.hasSize((int) operations().count())
			.contains("deleteOrgInvite", "deleteOrgInviteV1", "deleteGroupInvite");
	}

	@Test
	void describesDeleteOrgInvite() {
		JsonNode delete = this.validator.operation(HttpMethod.DELETE, INVITES + "/{invitationId}");

		assertThat(delete.path("summary").asString()).isEqualTo("Delete org invite");
		assertThat(delete.path("description").asString()).isEqualTo("Requires Organization Owner. Complete, recorded.");
		assertThat(delete.path("deprecated").asBoolean()).isTrue();
		assertThat(delete.path("responses").propertyNames()).containsExactly("204", "default");
		assertThat(delete.at("/responses/204").has("content")).isFalse();
		assertThat(delete.path("parameters").valueStream().map((parameter) -> parameter.path("name").asString()))
			.containsExactly("orgId", "invitationId", "envelope", "pretty");
	}

	@Test
	void listsVersionsAsMediaTypes() {
		JsonNode list = this.validator.operation(HttpMethod.GET, "/api/atlas/v2/orgs/{orgId}/users");

		assertThat(list.at("/responses/200/content").propertyNames())
			.containsExactly("application/vnd.atlas.2025-02-19+json", "application/vnd.atlas.2023-01-01+json");
		assertThat(this.validator.operation(HttpMethod.GET, "/api/atlas/v1.0/orgs/{orgId}/users")
			.at("/responses/200/content")
			.propertyNames()).containsExactly("application/json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/orgs/{orgId}/invites             | 2023-01-01
			/orgs/{orgId}/users               | 2025-02-19
			/orgs/{orgId}/teams               | 2023-01-01
			/orgs/{orgId}/apiKeys             | 2023-01-01
			/orgs/{orgId}/groups              | 2023-01-01
			/orgs/{orgId}/settings            | 2023-01-01
			/orgs/{orgId}/serviceAccounts     | 2024-08-05
			/orgs/{orgId}                     | 2023-01-01
			/orgs                             | 2023-01-01
			/groups                           | 2023-01-01
			/groups/{groupId}                 | 2023-01-01
			/groups/{groupId}/invites         | 2023-01-01
			/groups/{groupId}/users           | 2025-02-19
			/groups/{groupId}/teams           | 2023-01-01
			/groups/{groupId}/settings        | 2023-01-01
			/groups/{groupId}/limits          | 2023-01-01
			/groups/{groupId}/ipAddresses     | 2023-01-01
			/groups/{groupId}/managedSlowMs   | 2023-01-01
			''                                | 2023-01-01
			""")
	void describesResponses(String path, String version, Acme acme) {
		populate(acme);
		JsonNode operation = this.validator.operation(HttpMethod.GET, "/api/atlas/v2" + path);
		String target = "/api/atlas/v2"
				+ path.replace("{orgId}", acme.id().value()).replace("{groupId}", acme.webId().value());

		Response response = this.atlas.send(acme.orgOwner(), "GET", target, null, "Accept",
				"application/vnd.atlas." + version + "+json");

		assertThat(response.status()).isEqualTo(200);
		assertThat(this.validator.violations(operation, "200", response.body())).isEmpty();
	}

	@Test
	void requiresEveryFieldOfInvitation() {
		JsonNode operation = this.validator.operation(HttpMethod.GET, INVITES + "/{invitationId}");

		assertThat(this.validator.violations(operation, "200", "{}")).hasSize(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"username": "a@example.com", "roles": ["ORG_MEMBER"]}""", """
			{"username": "a@example.com", "roles": ["ORG_MEMBER"], "teamIds": null, "other": 1}""" })
	void describesAcceptedRequestBodies(String body) {
		assertThat(this.validator.violationsOfRequest(this.validator.operation(HttpMethod.POST, INVITES), body))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", """
			{"username": 1}""", """
			{"roles": "ORG_MEMBER"}""" })
	void describesRejectedRequestBodies(String body) {
		assertThat(this.validator.violationsOfRequest(this.validator.operation(HttpMethod.POST, INVITES), body))
			.isNotEmpty();
	}

	@Test
	void describesErrors(Acme acme) {
		JsonNode operation = this.validator.operation(HttpMethod.GET, INVITES + "/{invitationId}");

		Response unknown = this.atlas.send(acme.orgOwner(), "GET", acme.invites() + "/690000000000000000000fff", null);

		assertThat(unknown.status()).isEqualTo(404);
		assertThat(this.validator.violations(operation, "default", unknown.body())).isEmpty();
		assertThat(this.validator.violations(operation, "default", "{}")).isNotEmpty();
	}

	private Stream<String> operations() {
		return this.validator.document()
			.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyNames()
				.stream()
				.map((method) -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
	}

	/**
	 * Adds elements to each list of the organization and of acme-web.
	 */
	private void populate(Acme acme) {
		this.atlas.createInvitation(acme, "ada@example.com");
		assertThat(this.atlas.post(acme.orgOwner(), acme.webInvites(), """
				{"username":"bob@example.com","roles":["GROUP_OWNER"]}""").status()).isEqualTo(200);
		assertThat(this.atlas.post(acme.orgOwner(), Api.V2.webTeams(acme), """
				[{"teamId":"%s","roleNames":["GROUP_OWNER"]}]""".formatted(acme.team().id())).status()).isEqualTo(200);
		this.acmes.addMember(acme, "eve@example.com");
		this.acmes.createServiceAccount(acme);
	}

}
