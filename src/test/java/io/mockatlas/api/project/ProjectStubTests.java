package io.mockatlas.api.project;

import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constant subresources of a project: addresses and clusters.
 */
@AtlasTest
class ProjectStubTests {

	private static final String LATEST = "application/vnd.atlas.2025-03-12+json";

	private final AtlasClient atlas;

	private final Acme acme;

	private final String web;

	ProjectStubTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.web = "/api/atlas/v2/groups/" + this.acme.webId();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/ipAddresses   | 2023-01-01 | {"groupId":"WEB","services":{"clusters":[]}}
			/clusters      | 2024-08-05 | {"links":[],"results":[],"totalCount":0}""")
	@TestEvidence(value = RECORDED, of = "the addresses; the other shapes are documented")
	void returnsConstantResponse(String path, String version, String body) {
		Response response = get(path, LATEST);

		assertThat(response).isExactly(200, body.replace("WEB", this.acme.webId().value()));
		assertThat(response.header("Content-Type"))
			.isEqualTo("application/vnd.atlas." + version + "+json;charset=utf-8");
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
	}

	@Test
	@TestEvidence(RECORDED)
	void hasJavaMethodHeader() {
		assertThat(get("/ipAddresses", LATEST).header("X-Java-Method"))
			.isEqualTo("ApiAtlasGroupsResource::getIPAddresses");
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-01, 2023-01-01", "2023-02-01, 2023-02-01", "2024-05-30, 2023-02-01" })
	@TestEvidence(value = ASSUMED, of = "the versions of clusters; the 501 is a choice of mock-atlas")
	void rejectsVersionOfClustersThatIsNotEmulated(String date, String version) {
		Response response = get("/clusters", "application/vnd.atlas." + date + "+json");

		assertThat(response).isRejected(501, "VERSION_NOT_EMULATED", "mock-atlas does not emulate version %s of %s %s.",
				version, "GET", this.web + "/clusters");
		Set<String> names = new TreeSet<>(Api.V2.errorHeadersBeforeVersioning());
		names.add("x-mockatlas");
		assertThat(response.headerNames()).isEqualTo(names);
		assertThat(response.header("X-Mockatlas")).isEqualTo("not-emulated");
		assertThat(get("/clusters", "application/vnd.atlas.2024-08-05+json").status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsClustersWithoutVersion() {
		assertThat(get("/clusters", "application/json")).isRejected(406, "INVALID_VERSION_DATE",
				"Invalid accept header or version date.");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "includeCount; the code is assumed")
	void listsClustersInPages() {
		assertThat(get("/clusters?includeCount=false&pageNum=2&itemsPerPage=1", LATEST)).isExactly(200,
				"{\"links\":[],\"results\":[]}");
		assertThat(get("/clusters?pageNum=0", LATEST)).isRejected(400, "INVALID_QUERY_PARAMETER",
				"Invalid query parameter %s specified.", "pageNum");
	}

	@ParameterizedTest
	@CsvSource({ "application/vnd.atlas.2023-01-01+json", "application/vnd.atlas.2023-02-01+json",
			"application/vnd.atlas.2024-10-23+json", "application/json" })
	@TestEvidence(value = DOCUMENTED, of = "Atlas has the method; the 501 is a choice of mock-atlas")
	void doesNotEmulateCreationOfClusters(String accept) {
		String path = this.web + "/clusters";

		Response response = this.atlas.send(this.acme.projectOwner(), "POST", path, "{\"name\":\"c0\"}", "Accept",
				accept, "Content-Type", accept);

		assertThat(response).isRejected(501, "NOT_EMULATED", "mock-atlas does not emulate %s %s.", "POST", path);
		Set<String> names = new TreeSet<>(Api.V2.errorHeadersBeforeVersioning());
		names.add("x-mockatlas");
		assertThat(response.headerNames()).isEqualTo(names);
		assertThat(response.header("X-Mockatlas")).isEqualTo("not-emulated");
		assertThat(this.atlas.post(this.acme.projectReader(), path, "{}")).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/clusters      | PUT    | GET, HEAD, POST
			/clusters      | PATCH  | GET, HEAD, POST
			/clusters      | DELETE | GET, HEAD, POST
			/limits        | POST   | GET, HEAD
			/limits        | DELETE | GET, HEAD
			/ipAddresses   | POST   | GET, HEAD
			/ipAddresses   | PATCH  | GET, HEAD
			/managedSlowMs | POST   | GET, HEAD
			/managedSlowMs | DELETE | GET, HEAD""")
	@TestEvidence(value = DOCUMENTED, of = "Atlas does not have the method; the 405 is assumed")
	void rejectsMethodThatAtlasDoesNotHave(String tail, String method, String allow) {
		String path = this.web + tail;

		Response response = this.atlas.send(this.acme.projectOwner(), method, path,
				(method.startsWith("P")) ? "{}" : null);

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", method, path);
		assertThat(response.header("Allow")).isEqualTo(allow);
	}

	@ParameterizedTest
	@CsvSource({ "/ipAddresses", "/clusters" })
	@TestEvidence(ASSUMED)
	void isNotEmulatedOnV1(String path) {
		String target = "/api/atlas/v1.0/groups/" + this.acme.webId() + path;

		assertThat(this.atlas.get(this.acme.orgOwner(), target)).isRejected(501, "NOT_EMULATED",
				"mock-atlas does not emulate %s %s.", "GET", target);
	}

	private Response get(String path, String accept) {
		return this.atlas.send(this.acme.projectReader(), "GET", this.web + path, null, "Accept", accept);
	}

}
