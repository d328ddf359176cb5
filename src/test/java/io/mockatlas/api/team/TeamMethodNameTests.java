package io.mockatlas.api.team;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code X-Java-Method} header of team operations.
 */
@AtlasTest
class TeamMethodNameTests {

	private final AtlasClient atlas;

	private final Acme acme;

	TeamMethodNameTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource({ "ORG,GET,'',ApiOrganizationTeamsResource::getTeams",
			"ORG,GET,/byName/platform,ApiOrganizationTeamsResource::getTeamByName",
			"ORG,GET,/{team},ApiOrganizationTeamsResource::getTeamById",
			"ORG,PATCH,/{team},ApiOrganizationTeamsResource::patchTeam",
			"ORG,DELETE,/{team},ApiOrganizationTeamsResource::deleteTeam",
			"PROJECT,GET,'',ApiGroupTeamsResource::getTeams", "PROJECT,POST,'',ApiGroupTeamsResource::addTeams",
			"PROJECT,GET,/{team},ApiGroupTeamsResource::getTeam",
			"PROJECT,PATCH,/{team},ApiGroupTeamsResource::patchTeam",
			"PROJECT,DELETE,/{team},ApiGroupTeamsResource::removeTeam" })
	@TestEvidence(value = RECORDED, of = "except for getTeam")
	void returnsMethodName(TeamScope scope, String method, String path, String methodName) {
		Response response = this.atlas.send(this.acme.orgOwner(), method,
				scope.teams(this.acme) + path.replace("{team}", this.acme.team().id().value()),
				(method.startsWith("P")) ? scope.patch() : null);

		assertThat(response.header("X-Java-Method")).isEqualTo(methodName);
	}

}
