package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Traps of real clients that concern projects, one test for each.
 */
@AtlasTest
class ProjectTrapTests {

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final Acme acme;

	ProjectTrapTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	@TestEvidence(RECORDED)
	void trap11TerraformReadsSubresourcesOfProject() {
		String project = GROUPS + "/" + this.acme.webId();

		Response settings = get(project + "/settings");
		for (String name : List.of("isCollectDatabaseSpecificsStatisticsEnabled", "isDataExplorerEnabled",
				"isExtendedStorageSizesEnabled", "isPerformanceAdvisorEnabled", "isRealtimePerformancePanelEnabled",
				"isSchemaAdvisorEnabled")) {
			assertThat(settings.<Boolean>json("$." + name)).isNotNull();
		}
		assertThat(get(project + "/limits")).isExactly(200, "[]");
		assertThat(get(project + "/ipAddresses").<List<Object>>json("$.services.clusters")).isEmpty();
		assertThat(get(project + "/managedSlowMs")).isExactly(200, "true");
		assertThat(get(project + "/teams").<Integer>json("$.totalCount")).isZero();
		assertThat(get(project + "/clusters").<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap14CliCreatesAndDeletesProjectAroundInvitations() {
		Response created = this.atlas.post(this.acme.orgOwner(), GROUPS, """
				{"name":"invitations-e2e-1","orgId":"%s","withDefaultAlertsSettings":true}"""
			.formatted(this.acme.id()));
		String project = GROUPS + "/" + created.<String>json("$.id");
		Response invited = this.atlas.post(this.acme.orgOwner(), project + "/invites", """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");
		Response cancelled = this.atlas.delete(this.acme.orgOwner(),
				project + "/invites/" + invited.<String>json("$.id"));
		Response deleted = this.atlas.delete(this.acme.orgOwner(), project);

		assertThat(created.status()).isEqualTo(201);
		assertThat(invited.status()).isEqualTo(200);
		assertThat(cancelled.status()).isEqualTo(204);
		assertThat(deleted).isExactly(202, "{}");
	}

	private Response get(String target) {
		return this.atlas.send(this.acme.orgOwner(), "GET", target, null, "Accept",
				"application/vnd.atlas.2025-03-12+json");
	}

}
