package io.mockatlas.api;

import io.mockatlas.api.apikey.ApiKeyClient;
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
 * Operations that a Project Access Manager may call. The sandbox of the recordings has no
 * such user, so the recorded roles do not distinguish it from Project Owner.
 */
@AtlasTest
class ProjectAccessManagerTests {

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final Acme acme;

	ProjectAccessManagerTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | users                | true
			POST   | users                | true
			GET    | users/ID             | true
			DELETE | users/ID             | true
			POST   | users/ID:addRole     | true
			POST   | users/ID:removeRole  | true
			PUT    | users/ID/roles       | false
			GET    | teams                | true
			POST   | teams                | true
			GET    | teams/ID             | true
			PATCH  | teams/ID             | true
			DELETE | teams/ID             | true
			GET    | apiKeys              | true
			POST   | apiKeys              | true
			POST   | apiKeys/ID           | false
			PATCH  | apiKeys/ID           | true
			DELETE | apiKeys/ID           | true
			GET    | serviceAccounts                         | true
			POST   | serviceAccounts                         | false
			POST   | serviceAccounts/ID:invite               | false
			GET    | serviceAccounts/ID                      | true
			PATCH  | serviceAccounts/ID                      | false
			DELETE | serviceAccounts/ID                      | false
			POST   | serviceAccounts/ID/secrets              | false
			DELETE | serviceAccounts/ID/secrets/ID           | false
			GET    | serviceAccounts/ID/accessList           | true
			POST   | serviceAccounts/ID/accessList           | true
			DELETE | serviceAccounts/ID/accessList/192.0.2.1 | true
			GET    | invites              | false
			POST   | invites              | false
			PATCH  | invites              | false
			GET    | invites/ID           | false
			PATCH  | invites/ID           | false
			DELETE | invites/ID           | false""")
	@TestEvidence(DOCUMENTED)
	void mayCallOnlyDocumentedOperations(String method, String path, boolean isAllowed) {
		Key manager = Key.of(new ApiKeyClient(this.atlas, this.acme).createOnWeb("GROUP_USER_ADMIN"));
		String target = "/api/atlas/v2/groups/" + this.acme.webId() + "/"
				+ path.replace("serviceAccounts/ID", "serviceAccounts/mdb_sa_id_" + UNKNOWN_ID)
					.replace("ID", UNKNOWN_ID);
		String accept = (path.endsWith("roles")) ? AtlasClient.V2_ACCEPT : UserClient.ACCEPT;

		Response response = this.atlas.send(manager, method, target, (method.startsWith("P")) ? "{" : null, "Accept",
				accept, "Content-Type", "application/json");

		assertThat(response.header("X-Error-Code").equals("USER_UNAUTHORIZED")).as(response.body())
			.isEqualTo(!isAllowed);
		assertThat(response.status()).isIn(200, 400, 401, 404);
	}

}
