package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Traps of real clients that concern projects. The name of a test starts with the number
 * of its trap.
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

	@ParameterizedTest
	@ValueSource(strings = { "isCollectDatabaseSpecificsStatisticsEnabled", "isDataExplorerEnabled",
			"isExtendedStorageSizesEnabled", "isPerformanceAdvisorEnabled", "isRealtimePerformancePanelEnabled",
			"isSchemaAdvisorEnabled" })
	@TestEvidence(RECORDED)
	void trap11TerraformReadsSettingsOfProject(String name) {
		assertThat(get("/settings").<Object>json("$." + name)).isInstanceOf(Boolean.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/ipAddresses   | {"groupId":"WEB","services":{"clusters":[]}}
			/managedSlowMs | true
			/clusters      | {"links":[],"results":[],"totalCount":0}""")
	@TestEvidence(RECORDED)
	void trap11TerraformReadsSubresourceOfProject(String path, String body) {
		assertThat(get(path)).isExactly(200, body.replace("WEB", this.acme.webId().value()));
	}

	@Test
	@TestEvidence(RECORDED)
	void trap11TerraformReadsTeamsOfProject() {
		Response teams = get("/teams");

		assertThat(teams.<List<Object>>json("$.results")).isEmpty();
		assertThat(teams.<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap14CliCreatesProjectInvitesUserAndDeletesProject() {
		Response created = this.atlas.post(this.acme.orgOwner(), GROUPS, """
				{"name":"invitations-e2e-1","orgId":"%s","withDefaultAlertsSettings":true}"""
			.formatted(this.acme.id()));
		String id = created.json("$.id");
		String project = GROUPS + "/" + id;
		Response invited = this.atlas.post(this.acme.orgOwner(), project + "/invites", """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");
		Response cancelled = this.atlas.delete(this.acme.orgOwner(),
				project + "/invites/" + invited.<String>json("$.id"));
		Response invitations = this.atlas.get(this.acme.orgOwner(), project + "/invites");
		Response deleted = this.atlas.delete(this.acme.orgOwner(), project);

		assertThat(created.status()).isEqualTo(201);
		assertThat(invited.status()).isEqualTo(200);
		assertThat(invited.<String>json("$.groupName")).isEqualTo("invitations-e2e-1");
		assertThat(cancelled.status()).isEqualTo(204);
		assertThat(invitations).isExactly(200, "[]");
		assertThat(deleted).isExactly(202, "{}");
		assertThat(this.atlas.get(this.acme.orgOwner(), project)).isRejected(404, "GROUP_NOT_FOUND",
				"No group with ID %s exists.", id);
	}

	private Response get(String path) {
		return this.atlas.send(this.acme.orgOwner(), "GET", GROUPS + "/" + this.acme.webId() + path, null, "Accept",
				"application/vnd.atlas.2025-03-12+json");
	}

}
