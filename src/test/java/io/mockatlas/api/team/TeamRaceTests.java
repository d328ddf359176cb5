package io.mockatlas.api.team;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.TeamId;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent requests that change teams.
 */
@AtlasTest
class TeamRaceTests {

	private static final int CALLERS = 16;

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final Acme acme;

	private final String teams;

	TeamRaceTests(AtlasClient atlas, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.acme = acme;
		this.teams = Api.V2.teams(acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "team names are unique")
	void createsOneTeamWithName() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create("dev"));

		assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "team names are unique")
	void renamesOneTeamToName() throws Exception {
		List<TeamId> teamIds = this.bulk.addTeams(this.acme, CALLERS);

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.patch(this.acme.orgOwner(), this.teams + "/" + teamIds.get(i), "{\"name\":\"dev\"}"));

		assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 250")
	void doesNotExceedTeamLimit() throws Exception {
		this.bulk.addTeams(this.acme, 248);

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create("dev" + i));

		assertThat(statuses).containsOnlyOnce(201).contains(400).hasSize(CALLERS);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.teams).<Integer>json("$.totalCount")).isEqualTo(250);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "requests after the deletion return 404")
	void deletesTeamOnceDuringInvitationsToIt() throws Exception {
		String team = this.teams + "/" + this.acme.team().id();

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> (i % 2 == 0) ? this.atlas.delete(this.acme.orgOwner(), team)
						: this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
								{"roles":["ORG_MEMBER"],"teamIds":["%s"],"username":"user%d@example.com"}"""
							.formatted(this.acme.team().id(), i)));

		assertThat(statuses).containsOnlyOnce(204).contains(404).isSubsetOf(200, 204, 404);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<Object>>json("$[*].teamIds[*]"))
			.isEmpty();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a project has a team once")
	void addsTeamToProjectOnce() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> addToProject(this.acme.team().id()));

		assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 100")
	void doesNotExceedTeamLimitOfProject() throws Exception {
		List<TeamId> teamIds = this.bulk.addTeams(this.acme, 99 + CALLERS);
		this.atlas.post(this.acme.orgOwner(), Api.V2.webTeams(this.acme),
				ProjectTeamRequests.body(teamIds.subList(0, 99), "GROUP_READ_ONLY"));

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> addToProject(teamIds.get(99 + i)));

		assertThat(statuses).containsOnlyOnce(200).contains(400).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a team of a project cannot be deleted")
	void deletesTeamOrAddsItToProject() throws Exception {
		String team = this.teams + "/" + this.acme.team().id();

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> (i % 2 == 0)
				? this.atlas.delete(this.acme.orgOwner(), team) : addToProject(this.acme.team().id()));

		assertThat(Stream.of(200, 204)).filteredOn(statuses::contains).hasSize(1);
		assertThat(statuses).containsAnyOf(200, 204).isSubsetOf(200, 204, 404, 409);
	}

	private Response addToProject(TeamId team) {
		return this.atlas.post(this.acme.orgOwner(), Api.V2.webTeams(this.acme),
				ProjectTeamRequests.body(team, "GROUP_READ_ONLY"));
	}

	private Response create(String name) {
		return this.atlas.post(this.acme.orgOwner(), this.teams, "{\"name\":\"" + name + "\"}");
	}

}
