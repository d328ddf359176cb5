package io.mockatlas.api.team;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.TeamId;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many callers at once, who want the same of teams.
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
		this.teams = Api.V2.teams(this.acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a name is taken once")
	void oneTakesTheName() throws Exception {
		List<Integer> statuses = atOnce((i) -> create("dev"));

		assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a name is taken once")
	void oneIsRenamedToTheName() throws Exception {
		List<TeamId> crowd = this.bulk.addTeams(this.acme, CALLERS);

		List<Integer> statuses = atOnce(
				(i) -> this.atlas.patch(this.acme.orgOwner(), this.teams + "/" + crowd.get(i), "{\"name\":\"dev\"}"));

		assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 250")
	void oneIsTheLastTeam() throws Exception {
		this.bulk.addTeams(this.acme, 248);

		List<Integer> statuses = atOnce((i) -> create("dev" + i));

		assertThat(statuses).containsOnlyOnce(201).contains(400).hasSize(CALLERS);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.teams).<Integer>json("$.totalCount")).isEqualTo(250);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "whoever comes after the deletion finds no team")
	void teamIsDeletedOnceWhilePeopleJoinIt() throws Exception {
		String team = this.teams + "/" + this.acme.team().id();

		List<Integer> statuses = atOnce((i) -> (i % 2 == 0) ? this.atlas.delete(this.acme.orgOwner(), team)
				: this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
						{"roles":["ORG_MEMBER"],"teamIds":["%s"],"username":"user%d@example.com"}"""
					.formatted(this.acme.team().id(), i)));

		assertThat(statuses).containsOnlyOnce(204).contains(404).isSubsetOf(200, 204, 404);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<Object>>json("$[*].teamIds[*]"))
			.isEmpty();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a team is on a project once")
	void oneAddsTheTeamToProject() throws Exception {
		List<Integer> statuses = atOnce((i) -> add(this.acme.team().id()));

		assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 100")
	void oneAddsTheLastTeamToProject() throws Exception {
		List<TeamId> crowd = this.bulk.addTeams(this.acme, 99 + CALLERS);
		this.atlas.post(this.acme.orgOwner(), Api.V2.webTeams(this.acme),
				crowd.stream().limit(99).map(TeamRaceTests::addition).collect(Collectors.joining(",", "[", "]")));

		List<Integer> statuses = atOnce((i) -> add(crowd.get(99 + i)));

		assertThat(statuses).containsOnlyOnce(200).contains(400).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a team is either deleted or on a project")
	void teamIsDeletedOrAdded() throws Exception {
		String team = this.teams + "/" + this.acme.team().id();

		List<Integer> statuses = atOnce(
				(i) -> (i % 2 == 0) ? this.atlas.delete(this.acme.orgOwner(), team) : add(this.acme.team().id()));

		assertThat(Stream.of(200, 204)).filteredOn(statuses::contains).hasSize(1);
		assertThat(statuses).containsAnyOf(200, 204).isSubsetOf(200, 204, 404, 409);
	}

	private Response add(TeamId team) {
		return this.atlas.post(this.acme.orgOwner(), Api.V2.webTeams(this.acme), "[" + addition(team) + "]");
	}

	private static String addition(TeamId team) {
		return """
				{"teamId":"%s","roleNames":["GROUP_READ_ONLY"]}""".formatted(team);
	}

	private Response create(String name) {
		return this.atlas.post(this.acme.orgOwner(), this.teams, "{\"name\":\"" + name + "\"}");
	}

	private static List<Integer> atOnce(IntFunction<Response> call) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<Future<Integer>> statuses = IntStream.range(0, CALLERS)
				.mapToObj((i) -> callers.submit(() -> call.apply(i).status()))
				.toList();
			List<Integer> all = new ArrayList<>();
			for (Future<Integer> status : statuses) {
				all.add(status.get());
			}
			return all;
		}
		finally {
			callers.shutdown();
		}
	}

}
