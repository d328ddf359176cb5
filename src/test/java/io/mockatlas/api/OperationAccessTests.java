package io.mockatlas.api;

import java.util.List;
import java.util.Map;

import io.mockatlas.api.serviceaccount.ServiceAccountClient;
import io.mockatlas.fixture.Acme;
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
 * Access to the operations on organizations, projects, users, teams, API keys and service
 * accounts, with API keys of different roles.
 */
@AtlasTest
class OperationAccessTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private static final List<String> ACCESS_ERRORS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG", "NOT_IN_GROUP", "API_KEY_ACCESS_LIST_ACCESS_DENIED");

	private final AtlasClient atlas;

	private final Acme acme;

	OperationAccessTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2025-03-12 | GET    | orgs                             | owner member reader projectOwner projectReader foreigner
					2025-03-12 | POST   | orgs                             | owner foreigner
					2025-03-12 | GET    | orgs/ORG                         | owner member reader projectOwner projectReader
					2025-03-12 | HEAD   | orgs/ORG                         | owner member reader projectOwner projectReader
					2025-03-12 | PATCH  | orgs/ORG                         | owner
					2025-03-12 | DELETE | orgs/ORG                         | owner
					2025-03-12 | GET    | orgs/ORG/settings                | owner member reader projectOwner projectReader
					2025-03-12 | PATCH  | orgs/ORG/settings                | owner
					2025-03-12 | GET    | orgs/ORG/groups                  | owner member reader projectOwner projectReader
					2025-03-12 | GET    | groups                           | owner member reader projectOwner projectReader foreigner
					2025-03-12 | GET    | groups/byName/acme-web           | owner reader projectOwner projectReader foreigner
					2025-03-12 | GET    | groups/WEB                       | owner reader projectOwner projectReader
					2025-03-12 | HEAD   | groups/WEB                       | owner reader projectOwner projectReader
					2025-03-12 | PATCH  | groups/WEB                       | owner projectOwner
					2025-03-12 | GET    | groups/WEB/settings              | owner reader projectOwner projectReader
					2025-03-12 | PATCH  | groups/WEB/settings              | owner projectOwner
					2025-03-12 | GET    | groups/WEB/limits                | owner reader projectOwner projectReader
					2025-03-12 | GET    | groups/WEB/limits/LIMIT          | owner reader projectOwner projectReader
					2025-03-12 | PATCH  | groups/WEB/limits/LIMIT          | owner projectOwner
					2025-03-12 | DELETE | groups/WEB/limits/LIMIT          | owner projectOwner
					2025-03-12 | GET    | groups/WEB/ipAddresses           | owner reader projectOwner projectReader
					2025-03-12 | GET    | groups/WEB/managedSlowMs         | owner reader projectOwner projectReader
					2025-03-12 | POST   | groups/WEB/managedSlowMs/enable  | owner projectOwner
					2025-03-12 | DELETE | groups/WEB/managedSlowMs/disable | owner projectOwner
					2025-03-12 | GET    | groups/WEB/clusters              | owner reader projectOwner projectReader
					2025-02-19 | GET    | orgs/ORG/users                   | owner member reader projectOwner projectReader
					2025-02-19 | HEAD   | orgs/ORG/users                   | owner member reader projectOwner projectReader
					2025-02-19 | POST   | orgs/ORG/users                   | owner
					2025-02-19 | GET    | orgs/ORG/users/USER              | owner member reader projectOwner projectReader
					2025-02-19 | PATCH  | orgs/ORG/users/USER              | owner
					2025-02-19 | DELETE | orgs/ORG/users/USER              | owner
					2025-02-19 | POST   | orgs/ORG/users/USER:addRole      | owner
					2025-02-19 | POST   | orgs/ORG/users/USER:removeRole   | owner
					2023-01-01 | PUT    | orgs/ORG/users/USER/roles        | owner
					2025-02-19 | GET    | groups/WEB/users                 | owner reader projectOwner projectReader
					2025-02-19 | HEAD   | groups/WEB/users                 | owner reader projectOwner projectReader
					2025-02-19 | POST   | groups/WEB/users                 | owner projectOwner
					2025-02-19 | GET    | groups/WEB/users/USER            | owner reader projectOwner projectReader
					2025-02-19 | DELETE | groups/WEB/users/USER            | owner projectOwner
					2025-02-19 | POST   | groups/WEB/users/USER:addRole    | owner projectOwner
					2025-02-19 | POST   | groups/WEB/users/USER:removeRole | owner projectOwner
					2023-01-01 | PUT    | groups/WEB/users/USER/roles      | owner projectOwner
					2025-02-19 | POST   | orgs/ORG/teams/TEAM:addUser      | owner
					2025-02-19 | POST   | orgs/ORG/teams/TEAM:removeUser   | owner
					2025-02-19 | GET    | orgs/ORG/teams/TEAM/users        | owner member reader projectOwner projectReader
					2025-02-19 | POST   | orgs/ORG/teams/TEAM/users        | owner
					2025-02-19 | DELETE | orgs/ORG/teams/TEAM/users/USER   | owner
					2025-02-19 | POST   | users                            | owner foreigner
					2025-02-19 | GET    | users/USER                       | owner member reader projectOwner projectReader foreigner
					2025-02-19 | GET    | users/byName/nobody@example.com  | owner member reader projectOwner projectReader foreigner
					2023-01-01 | GET    | orgs/ORG/teams                   | owner member reader projectOwner projectReader
					2023-01-01 | HEAD   | orgs/ORG/teams                   | owner member reader projectOwner projectReader
					2023-01-01 | POST   | orgs/ORG/teams                   | owner
					2023-01-01 | GET    | orgs/ORG/teams/TEAM              | owner member reader projectOwner projectReader
					2023-01-01 | GET    | orgs/ORG/teams/byName/platform   | owner member reader projectOwner projectReader
					2023-01-01 | PATCH  | orgs/ORG/teams/TEAM              | owner
					2023-01-01 | DELETE | orgs/ORG/teams/TEAM              | owner
					2023-01-01 | GET    | groups/WEB/teams                 | owner reader projectOwner projectReader
					2023-01-01 | POST   | groups/WEB/teams                 | owner projectOwner
					2023-01-01 | GET    | groups/WEB/teams/TEAM            | owner reader projectOwner projectReader
					2023-01-01 | PATCH  | groups/WEB/teams/TEAM            | owner projectOwner
					2023-01-01 | DELETE | groups/WEB/teams/TEAM            | owner projectOwner
					2023-01-01 | GET    | orgs/ORG/apiKeys                      | owner member reader projectOwner projectReader
					2023-01-01 | HEAD   | orgs/ORG/apiKeys                      | owner member reader projectOwner projectReader
					2023-01-01 | POST   | orgs/ORG/apiKeys                      | owner
					2023-01-01 | GET    | orgs/ORG/apiKeys/KEY                  | owner member reader projectOwner projectReader
					2023-01-01 | PATCH  | orgs/ORG/apiKeys/KEY                  | owner
					2023-01-01 | DELETE | orgs/ORG/apiKeys/KEY                  | owner
					2023-01-01 | GET    | groups/WEB/apiKeys                    | owner reader projectOwner projectReader
					2023-01-01 | POST   | groups/WEB/apiKeys                    | owner projectOwner
					2023-01-01 | POST   | groups/WEB/apiKeys/KEY                | owner projectOwner
					2023-01-01 | PATCH  | groups/WEB/apiKeys/KEY                | owner projectOwner
					2023-01-01 | DELETE | groups/WEB/apiKeys/KEY                | owner projectOwner
					2024-08-05 | GET    | orgs/ORG/serviceAccounts              | owner reader
					2024-08-05 | HEAD   | orgs/ORG/serviceAccounts              | owner reader
					2024-08-05 | POST   | orgs/ORG/serviceAccounts              | owner
					2024-08-05 | GET    | orgs/ORG/serviceAccounts/CLIENT       | owner reader
					2024-08-05 | GET    | orgs/ORG/serviceAccounts/CLIENT/groups | owner reader
					2024-08-05 | PATCH  | orgs/ORG/serviceAccounts/CLIENT       | owner
					2024-08-05 | DELETE | orgs/ORG/serviceAccounts/CLIENT       | owner
					2024-08-05 | POST   | orgs/ORG/serviceAccounts/CLIENT/secrets | owner
					2024-08-05 | DELETE | orgs/ORG/serviceAccounts/CLIENT/secrets/SECRET | owner
					2024-08-05 | GET    | orgs/ORG/serviceAccounts/CLIENT/accessList | owner reader
					2024-08-05 | POST   | orgs/ORG/serviceAccounts/CLIENT/accessList | owner
					2024-08-05 | DELETE | orgs/ORG/serviceAccounts/CLIENT/accessList/ADDRESS | owner
					2024-08-05 | GET    | groups/WEB/serviceAccounts            | owner reader projectOwner projectReader
					2024-08-05 | POST   | groups/WEB/serviceAccounts            | owner projectOwner
					2024-08-05 | POST   | groups/WEB/serviceAccounts/CLIENT:invite | owner
					2024-08-05 | GET    | groups/WEB/serviceAccounts/CLIENT     | owner reader projectOwner projectReader
					2024-08-05 | PATCH  | groups/WEB/serviceAccounts/CLIENT     | owner projectOwner
					2024-08-05 | DELETE | groups/WEB/serviceAccounts/CLIENT     | owner projectOwner
					2024-08-05 | POST   | groups/WEB/serviceAccounts/CLIENT/secrets | owner projectOwner
					2024-08-05 | DELETE | groups/WEB/serviceAccounts/CLIENT/secrets/SECRET | owner projectOwner
					2024-08-05 | GET    | groups/WEB/serviceAccounts/CLIENT/accessList | owner reader projectOwner projectReader
					2024-08-05 | POST   | groups/WEB/serviceAccounts/CLIENT/accessList | owner projectOwner
					2024-08-05 | DELETE | groups/WEB/serviceAccounts/CLIENT/accessList/ADDRESS | owner projectOwner""")
	@TestEvidence(DOCUMENTED)
	void allowsOnlyKeysWithRequiredRole(String version, String method, String path, String allowed, Acme other) {
		assertAllowed(version, method, path, allowed, other);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-01-01 | GET    | orgs/ORG/apiKeys/KEY/accessList       | owner
			2023-01-01 | POST   | orgs/ORG/apiKeys/KEY/accessList       | owner
			2023-01-01 | GET    | orgs/ORG/apiKeys/KEY/accessList/ADDRESS | owner
			2023-01-01 | DELETE | orgs/ORG/apiKeys/KEY/accessList/ADDRESS | owner""")
	@TestEvidence(value = DOCUMENTED, of = "of GET of an access list another role is documented, and this one recorded")
	void allowsOnlyOwnersToUseAccessListsOfOtherKeys(String version, String method, String path, String allowed,
			Acme other) {
		assertAllowed(version, method, path, allowed, other);
	}

	private void assertAllowed(String version, String method, String path, String allowed, Acme other) {
		Map<String, Key> keys = Map.of("owner", this.acme.orgOwner(), "member", this.acme.orgMember(), "reader",
				this.acme.orgReader(), "projectOwner", this.acme.projectOwner(), "projectReader",
				this.acme.projectReader(), "foreigner", other.orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", this.acme.id().value())
			.replace("WEB", this.acme.webId().value())
			.replace("TEAM", this.acme.team().id().value())
			.replace("LIMIT", "atlas.project.deployment.clusters")
			.replace("USER", UNKNOWN_ID)
			.replace("KEY", UNKNOWN_ID)
			.replace("CLIENT", ServiceAccountClient.UNKNOWN_ID)
			.replace("SECRET", UNKNOWN_ID)
			.replace("ADDRESS", "192.0.2.0%2F24");
		String body = (!method.startsWith("P")) ? null : (path.endsWith("accessList")) ? "[]" : "{";

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, body, "Accept",
					"application/vnd.atlas." + version + "+json", "Content-Type", "application/json");

			assertThat(ACCESS_ERRORS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
