package io.mockatlas.api.user;

import java.util.List;
import java.util.Map;

import io.mockatlas.api.Successor;
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
 * Who may do what with users: every operation with every kind of key.
 */
@AtlasTest
class UserAccessTests {

	private static final String NOBODY = "690000000000000000000fff";

	private static final List<String> REFUSALS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	UserAccessTests(AtlasClient atlas, AcmeFactory acmes) {
		this.atlas = atlas;
		this.acmes = acmes;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | orgs/ORG/users                      | owner member reader projectOwner projectReader
			HEAD   | orgs/ORG/users                      | owner member reader projectOwner projectReader
			POST   | orgs/ORG/users                      | owner
			GET    | orgs/ORG/users/USER                 | owner member reader projectOwner projectReader
			PATCH  | orgs/ORG/users/USER                 | owner
			DELETE | orgs/ORG/users/USER                 | owner
			POST   | orgs/ORG/users/USER:addRole         | owner
			POST   | orgs/ORG/users/USER:removeRole      | owner
			PUT    | orgs/ORG/users/USER/roles           | owner
			GET    | groups/WEB/users                    | owner reader projectOwner projectReader
			HEAD   | groups/WEB/users                    | owner reader projectOwner projectReader
			POST   | groups/WEB/users                    | owner projectOwner
			GET    | groups/WEB/users/USER               | owner reader projectOwner projectReader
			DELETE | groups/WEB/users/USER               | owner projectOwner
			POST   | groups/WEB/users/USER:addRole       | owner projectOwner
			POST   | groups/WEB/users/USER:removeRole    | owner projectOwner
			PUT    | groups/WEB/users/USER/roles         | owner projectOwner
			POST   | orgs/ORG/teams/TEAM:addUser         | owner
			POST   | orgs/ORG/teams/TEAM:removeUser      | owner
			GET    | orgs/ORG/teams/TEAM/users           | owner member reader projectOwner projectReader
			POST   | orgs/ORG/teams/TEAM/users           | owner
			DELETE | orgs/ORG/teams/TEAM/users/USER      | owner
			POST   | users                               | owner foreigner
			GET    | users/USER                          | owner member reader projectOwner projectReader foreigner
			GET    | users/byName/nobody@example.com     | owner member reader projectOwner projectReader foreigner""")
	@TestEvidence(DOCUMENTED)
	void letsInOnlyWhoHasTheRole(String method, String path, String allowed) {
		Acme acme = this.acmes.create();
		Map<String, Key> keys = Map.of("owner", acme.orgOwner(), "member", acme.orgMember(), "reader", acme.orgReader(),
				"projectOwner", acme.projectOwner(), "projectReader", acme.projectReader(), "foreigner",
				this.acmes.create().orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", acme.id().value())
			.replace("WEB", acme.webId().value())
			.replace("TEAM", acme.team().id().value())
			.replace("USER", NOBODY);

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, (method.startsWith("P")) ? "{" : null, "Accept",
					(path.endsWith("/roles")) ? AtlasClient.V2_ACCEPT : Successor.ACCEPT, "Content-Type",
					"application/json");

			assertThat(REFUSALS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
