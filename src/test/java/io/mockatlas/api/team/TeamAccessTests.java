package io.mockatlas.api.team;

import java.util.List;
import java.util.Map;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
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
 * Who may do what with teams, said here once more than in the role table.
 */
@AtlasTest
class TeamAccessTests {

	private static final List<String> REFUSALS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	TeamAccessTests(AtlasClient atlas, AcmeFactory acmes) {
		this.atlas = atlas;
		this.acmes = acmes;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | orgs/ORG/teams                 | owner member reader projectOwner projectReader
			HEAD   | orgs/ORG/teams                 | owner member reader projectOwner projectReader
			POST   | orgs/ORG/teams                 | owner
			GET    | orgs/ORG/teams/TEAM            | owner member reader projectOwner projectReader
			GET    | orgs/ORG/teams/byName/platform | owner member reader projectOwner projectReader
			PATCH  | orgs/ORG/teams/TEAM            | owner
			DELETE | orgs/ORG/teams/TEAM            | owner
			GET    | groups/WEB/teams               | owner reader projectOwner projectReader
			POST   | groups/WEB/teams               | owner projectOwner
			GET    | groups/WEB/teams/TEAM          | owner reader projectOwner projectReader
			PATCH  | groups/WEB/teams/TEAM          | owner projectOwner
			DELETE | groups/WEB/teams/TEAM          | owner projectOwner""")
	@TestEvidence(DOCUMENTED)
	void letsInOnlyWhoHasTheRole(String method, String path, String allowed) {
		Acme acme = this.acmes.create();
		Map<String, Key> keys = Map.of("owner", acme.orgOwner(), "member", acme.orgMember(), "reader", acme.orgReader(),
				"projectOwner", acme.projectOwner(), "projectReader", acme.projectReader(), "foreigner",
				this.acmes.create().orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", acme.id().value())
			.replace("WEB", acme.webId().value())
			.replace("TEAM", acme.team().id().value());

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, (method.startsWith("P")) ? "{" : null);

			assertThat(REFUSALS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
