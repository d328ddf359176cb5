package io.mockatlas.api.team;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rejection of team ids in paths of {@code /orgs/{orgId}/teams/{teamId}} and
 * {@code /groups/{groupId}/teams/{teamId}}.
 */
@AtlasTest
class TeamNotFoundTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final Acme acme;

	TeamNotFoundTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource({ "ORG,GET", "ORG,PATCH", "ORG,DELETE", "PROJECT,GET", "PROJECT,PATCH", "PROJECT,DELETE" })
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownTeamAndTeamOfAnotherOrganization(TeamScope scope, String method, Acme other) {
		String foreignId = other.team().id().value();

		assertThat(send(scope, this.acme.orgOwner(), method, UNKNOWN_ID)).isRejected(404, "TEAM_NOT_FOUND",
				"No team with ID %s exists.", UNKNOWN_ID);
		assertThat(send(scope, this.acme.orgOwner(), method, foreignId)).isRejected(404, "TEAM_NOT_IN_ORG",
				"Team %s is not in Organization %s.", foreignId, this.acme.id().value());
		assertThat(send(scope, this.acme.orgOwner(), method, "x").header("X-Error-Code"))
			.isEqualTo("PATH_PARAM_PARSE_ERROR");
		assertThat(nameOf(other)).isEqualTo("platform");
	}

	@ParameterizedTest
	@CsvSource({ "ORG,GET", "ORG,PATCH", "ORG,DELETE", "PROJECT,GET", "PROJECT,PATCH", "PROJECT,DELETE" })
	@TestEvidence(DOCUMENTED)
	void rejectsCallerOfAnotherOrganization(TeamScope scope, String method, Acme other) {
		Response response = send(scope, other.orgOwner(), method, this.acme.team().id().value());

		if (scope == TeamScope.ORG) {
			assertThat(response).isRejected(401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.");
		}
		else {
			assertThat(response).isRejected(401, "USER_CANNOT_ACCESS_GROUP", "User cannot access this group.");
		}
		assertThat(nameOf(this.acme)).isEqualTo("platform");
	}

	@ParameterizedTest
	@CsvSource({ "GET", "PATCH", "DELETE" })
	@TestEvidence(DOCUMENTED)
	void rejectsTeamThatProjectLacks(String method) {
		assertThat(send(TeamScope.PROJECT, this.acme.orgOwner(), method, this.acme.team().id().value())).isRejected(404,
				"TEAM_NOT_IN_GROUP", "The team in your request is not assigned to this group.");
	}

	private Response send(TeamScope scope, Key key, String method, String id) {
		return this.atlas.send(key, method, scope.teams(this.acme) + "/" + id,
				(method.equals("PATCH")) ? scope.patch() : null);
	}

	private String nameOf(Acme acme) {
		return this.atlas.get(acme.orgOwner(), Api.V2.teams(acme) + "/" + acme.team().id()).json("$.name");
	}

}
