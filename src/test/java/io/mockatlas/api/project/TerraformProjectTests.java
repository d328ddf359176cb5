package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of Terraform's project resource with limits, in the order in which it sends
 * them: create, read, update, delete. In the update one limit is removed, one changed and
 * one added.
 */
@AtlasTest
class TerraformProjectTests {

	private static final String LATEST = "application/vnd.atlas.2025-03-12+json";

	private static final String FIRST = AtlasClient.V2_ACCEPT;

	private static final String CLUSTERS = "atlas.project.deployment.clusters";

	private static final String NODES = "atlas.project.deployment.nodesPerPrivateLinkRegion";

	private static final String CUSTOM_ROLES = "atlas.project.security.databaseAccess.customRoles";

	private final AtlasClient atlas;

	private final Acme acme;

	TerraformProjectTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "by the source of Atlas's Terraform provider")
	void managesLimitsOfProject() {
		Response created = send("POST", "", """
				{"name":"terraform","orgId":"%s","tags":[],"withDefaultAlertsSettings":true}"""
			.formatted(this.acme.id()));
		assertThat(created.status()).isEqualTo(201);
		String project = "/" + created.<String>json("$.id");
		setLimit(project, CLUSTERS, 1);
		setLimit(project, NODES, 1);
		Response settings = send("GET", project + "/settings", null);
		assertThat(send("PATCH", project + "/settings", settings.body()).status()).isEqualTo(200);
		assertThat(valuesRead(project, CLUSTERS, NODES)).containsExactly(1, 1);
		assertThat(send("POST", project + "/managedSlowMs/enable", null).status()).isEqualTo(204);

		assertThat(valuesRead(project, CLUSTERS, NODES)).containsExactly(1, 1);

		Response removed = send("DELETE", project + "/limits/" + CLUSTERS, null);
		assertThat(removed).isExactly(204, "");
		setLimit(project, NODES, 3);
		setLimit(project, CUSTOM_ROLES, 110);
		assertThat(send("GET", project + "/settings", null).status()).isEqualTo(200);
		assertThat(send("DELETE", project + "/managedSlowMs/disable", null).status()).isEqualTo(204);
		assertThat(valuesRead(project, CLUSTERS, NODES, CUSTOM_ROLES)).containsExactly(25, 3, 110);

		assertThat(send("GET", project + "/clusters", null).<Integer>json("$.totalCount")).isZero();
		assertThat(send("DELETE", project, null)).isExactly(202, "{}");
		assertThat(send("GET", project, null).status()).isEqualTo(404);
	}

	/**
	 * Reads the project and its subresources, and returns the values of limits in the
	 * list.
	 */
	private List<Integer> valuesRead(String project, String... names) {
		assertThat(send("GET", project, null).status()).isEqualTo(200);
		assertThat(send("GET", project + "/teams", null).status()).isEqualTo(200);
		Response limits = send("GET", project + "/limits", null);
		for (String path : List.of("/settings", "/ipAddresses", "/managedSlowMs")) {
			assertThat(send("GET", project + path, null).status()).as(path).isEqualTo(200);
		}
		return List.of(names)
			.stream()
			.map((name) -> limits.<List<Integer>>json("$[?(@.name=='" + name + "')].value").get(0))
			.toList();
	}

	private void setLimit(String project, String name, int value) {
		Response response = send("PATCH", project + "/limits/" + name,
				"{\"name\":\"" + name + "\",\"value\":" + value + "}");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<Integer>json("$.value")).isEqualTo(value);
	}

	private Response send(String method, String path, @Nullable String body) {
		String accept = (path.endsWith("/clusters")) ? LATEST : FIRST;
		return this.atlas.send(this.acme.orgOwner(), method, "/api/atlas/v2/groups" + path, body, "Accept", accept,
				"Content-Type", FIRST);
	}

}
