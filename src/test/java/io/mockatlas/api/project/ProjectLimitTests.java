package io.mockatlas.api.project;

import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits of a project: {@code GET /groups/{groupId}/limits}, and {@code GET},
 * {@code PATCH} and {@code DELETE /groups/{groupId}/limits/{limitName}}.
 */
@AtlasTest
class ProjectLimitTests {

	private static final String CLUSTERS = "atlas.project.deployment.clusters";

	private static final String DAILY = "dataFederation.bytesProcessed.daily";

	private static final String CLUSTERS_BODY = """
			{"currentUsage":0,"defaultLimit":25,"maximumLimit":100,"name":"atlas.project.deployment.clusters",\
			"value":%d}""";

	private static final String DAILY_BODY = """
			{"currentUsage":0,"name":"dataFederation.bytesProcessed.daily","value":%d}""";

	private static final String OTHERS = """
			{"currentUsage":0,"defaultLimit":50,"maximumLimit":90,\
			"name":"atlas.project.deployment.nodesPerPrivateLinkRegion","value":50},\
			{"currentUsage":0,"defaultLimit":50,"maximumLimit":100,\
			"name":"atlas.project.deployment.privateServiceConnectionsPerRegionGroup","value":50},\
			{"currentUsage":0,"defaultLimit":27,"maximumLimit":27,\
			"name":"atlas.project.deployment.privateServiceConnectionsSubnetMask","value":27},\
			{"currentUsage":0,"defaultLimit":100,"maximumLimit":1400,\
			"name":"atlas.project.security.databaseAccess.customRoles","value":100},\
			{"currentUsage":0,"defaultLimit":100,"maximumLimit":100,\
			"name":"atlas.project.security.databaseAccess.users","value":100},\
			{"currentUsage":0,"defaultLimit":40,"maximumLimit":220,\
			"name":"atlas.project.security.networkAccess.crossRegionEntries","value":40},\
			{"currentUsage":0,"defaultLimit":200,"maximumLimit":200,\
			"name":"atlas.project.security.networkAccess.entries","value":200}""";

	private static final String DEFAULTS = "[" + CLUSTERS_BODY.formatted(25) + "," + OTHERS + "]";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	ProjectLimitTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED,
			of = "shape, defaults and maxima; order, usage and the maximum of entries are assumed")
	void listsDefaults(Api api) {
		Response response = this.atlas.get(this.acme.projectReader(), path(api));

		assertThat(response).isExactly(200, DEFAULTS);
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "v2; that v1.0 has the operations is assumed")
	void setsLimit(Api api) {
		Response set = this.atlas.patch(this.acme.projectOwner(), path(api) + "/" + CLUSTERS,
				"{\"name\":\"" + CLUSTERS + "\",\"value\":30}");

		assertThat(set).isExactly(200, CLUSTERS_BODY.formatted(30));
		assertThat(set.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(set.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		Response one = this.atlas.get(this.acme.projectReader(), path(api) + "/" + CLUSTERS);
		assertThat(one).isExactly(200, CLUSTERS_BODY.formatted(30));
		assertThat(one.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(get("")).isExactly(200, "[" + CLUSTERS_BODY.formatted(30) + "," + OTHERS + "]");
		assertThat(this.atlas.get(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/limits/" + CLUSTERS))
			.isExactly(200, CLUSTERS_BODY.formatted(25));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "204 and the default, on v2; that v1.0 has the operation is assumed")
	void resetsLimitToDefault(Api api) {
		set(CLUSTERS, "{\"value\":30}");

		Response reset = this.atlas.delete(this.acme.projectOwner(), path(api) + "/" + CLUSTERS);

		assertThat(reset).isExactly(204, "");
		Set<String> headers = api.headersWithoutBody();
		headers.removeAll(Set.of("deprecation", "sunset"));
		assertThat(reset.headerNames()).isEqualTo(headers);
		assertThat(get("")).isExactly(200, DEFAULTS);
		assertThat(this.atlas.delete(this.acme.projectOwner(), path(Api.V2) + "/" + CLUSTERS)).isExactly(204, "");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the removal; list and 404 of an unset limit are assumed")
	void removesLimitWithoutDefault() {
		assertThat(get("/" + DAILY)).isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", DAILY);

		assertThat(set(DAILY, "{\"value\":9223372036854775807}")).isExactly(200, DAILY_BODY.formatted(Long.MAX_VALUE));
		assertThat(get("/" + DAILY)).isExactly(200, DAILY_BODY.formatted(Long.MAX_VALUE));
		assertThat(get("")).isExactly(200,
				"[" + CLUSTERS_BODY.formatted(25) + "," + OTHERS + "," + DAILY_BODY.formatted(Long.MAX_VALUE) + "]");

		assertThat(this.atlas.delete(this.acme.projectOwner(), path(Api.V2) + "/" + DAILY)).isExactly(204, "");
		assertThat(get("")).isExactly(200, DEFAULTS);
		assertThat(this.atlas.delete(this.acme.projectOwner(), path(Api.V2) + "/" + DAILY)).isRejected(404,
				"RESOURCE_NOT_FOUND", "Cannot find resource %s.", DAILY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "atlas.project.deployment.serverlessMTMs", "dataFederation.bytesProcessed.query",
			"dataFederation.bytesProcessed.weekly", "dataFederation.bytesProcessed.monthly" })
	@TestEvidence(value = DOCUMENTED, of = "the names")
	void acceptsNameOfLimitWithoutDefault(String name) {
		assertThat(set(name, "{\"value\":7}")).isExactly(200,
				"{\"currentUsage\":0,\"name\":\"" + name + "\",\"value\":7}");
	}

	@ParameterizedTest
	@CsvSource({ "atlas.project.deployment.clusters,0,100", "atlas.project.deployment.nodesPerPrivateLinkRegion,0,90",
			"atlas.project.deployment.privateServiceConnectionsPerRegionGroup,0,100",
			"atlas.project.deployment.privateServiceConnectionsSubnetMask,20,27",
			"atlas.project.security.databaseAccess.customRoles,0,1400",
			"atlas.project.security.databaseAccess.users,0,100",
			"atlas.project.security.networkAccess.crossRegionEntries,0,220",
			"atlas.project.security.networkAccess.entries,0,200" })
	@TestEvidence(value = ASSUMED,
			of = "the code, the minimum 0 and the maximum of entries; other bounds are documented")
	void rejectsValueOutsideBounds(String name, long minimum, long maximum) {
		for (long value : new long[] { minimum - 1, maximum + 1 }) {
			assertThat(set(name, "{\"value\":" + value + "}")).isRejected(400, "INVALID_ATTRIBUTE",
					"Invalid attribute %s specified.", "value");
		}
		assertThat(get("")).isExactly(200, DEFAULTS);
		assertThat(set(name, "{\"value\":" + minimum + "}").<Integer>json("$.value")).isEqualTo((int) minimum);
		assertThat(set(name, "{\"value\":" + maximum + "}").<Integer>json("$.value")).isEqualTo((int) maximum);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                            | MISSING_ATTRIBUTE
			{"value":null}                | MISSING_ATTRIBUTE
			{"value":"5"}                 | INVALID_JSON_ATTRIBUTE
			{"value":5.5}                 | INVALID_JSON_ATTRIBUTE
			{"value":9223372036854775808} | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidBody(String body, String code) {
		Response response = set(CLUSTERS, body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(response.<String>json("$.parameters[0]")).isEqualTo("value");
		assertThat(get("")).isExactly(200, DEFAULTS);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "404 on v2; the code is assumed")
	void rejectsUnknownName(Api api) {
		Response set = this.atlas.patch(this.acme.projectOwner(), path(api) + "/incorrect.name",
				"{\"name\":\"incorrect.name\",\"value\":1}");

		assertThat(set).isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.", "incorrect.name");
		assertThat(set.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
		assertThat(get("/incorrect.name")).isRejected(404, "RESOURCE_NOT_FOUND", "Cannot find resource %s.",
				"incorrect.name");
		assertThat(this.atlas.delete(this.acme.projectOwner(), path(Api.V2) + "/incorrect.name")).isRejected(404,
				"RESOURCE_NOT_FOUND", "Cannot find resource %s.", "incorrect.name");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that the name in the body is ignored")
	void ignoresNameInBody() {
		assertThat(set(CLUSTERS, "{\"name\":\"" + DAILY + "\",\"value\":31}")).isExactly(200,
				CLUSTERS_BODY.formatted(31));
		assertThat(get("/" + DAILY).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsCallerWithoutRole() {
		Key reader = this.acme.projectReader();

		assertThat(this.atlas.patch(reader, path(Api.V2) + "/" + CLUSTERS, "{\"value\":30}")).isRejected(401,
				"USER_UNAUTHORIZED", "Current user is not authorized to perform this action.");
		assertThat(this.atlas.delete(reader, path(Api.V2) + "/" + CLUSTERS)).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(this.atlas.get(this.acmes.create().orgOwner(), path(Api.V2) + "/" + CLUSTERS)).isRejected(401,
				"USER_CANNOT_ACCESS_GROUP", "User cannot access this group.");
		assertThat(get("")).isExactly(200, DEFAULTS);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the envelope of an array")
	void wrapsResponseInEnvelope() {
		assertThat(get("?envelope=true")).isExactly(200, "{\"content\":" + DEFAULTS + ",\"status\":200}");
		assertThat(get("/" + CLUSTERS + "?envelope=true")).isExactly(200,
				"{\"content\":" + CLUSTERS_BODY.formatted(25) + ",\"status\":200}");
	}

	@Test
	@TestEvidence(ASSUMED)
	void writesArrayPretty() {
		assertThat(get("?pretty=true").body()).startsWith("[ {\n  \"currentUsage\" : 0,\n  \"defaultLimit\" : 25,\n");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the names of methods and the capacity")
	void hasHeadersOfResource() {
		assertThat(get("").header("X-Java-Method")).isEqualTo("ApiAtlasGroupsResource::getLimits");
		assertThat(get("/" + CLUSTERS).header("X-Java-Method")).isEqualTo("ApiAtlasGroupsResource::getLimit");
		assertThat(get("").header("Ratelimit-Limit")).isEqualTo("1200");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that deleting a project deletes its limits")
	void deletesLimitsWithProject() {
		set(CLUSTERS, "{\"value\":30}");

		assertThat(this.atlas.delete(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId()).status())
			.isEqualTo(202);

		assertThat(get("")).isRejected(404, "GROUP_NOT_FOUND", "No group with ID %s exists.",
				this.acme.webId().value());
	}

	private String path(Api api) {
		return api.base() + "/groups/" + this.acme.webId() + "/limits";
	}

	private Response get(String suffix) {
		return this.atlas.get(this.acme.projectReader(), path(Api.V2) + suffix);
	}

	private Response set(String name, String body) {
		return this.atlas.patch(this.acme.projectOwner(), path(Api.V2) + "/" + name, body);
	}

}
