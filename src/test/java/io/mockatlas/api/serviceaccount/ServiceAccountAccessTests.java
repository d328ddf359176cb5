package io.mockatlas.api.serviceaccount;

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
 * Roles for operations on service accounts: every operation with every kind of key.
 */
@AtlasTest
class ServiceAccountAccessTests {

	private static final List<String> REFUSALS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG");

	private static final String TYPE = "application/vnd.atlas.2024-08-05+json";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	ServiceAccountAccessTests(AtlasClient atlas, AcmeFactory acmes) {
		this.atlas = atlas;
		this.acmes = acmes;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | orgs/ORG/serviceAccounts                    | owner reader
			HEAD   | orgs/ORG/serviceAccounts                    | owner reader
			POST   | orgs/ORG/serviceAccounts                    | owner
			GET    | orgs/ORG/serviceAccounts/ID                 | owner reader
			GET    | orgs/ORG/serviceAccounts/ID/groups          | owner reader
			PATCH  | orgs/ORG/serviceAccounts/ID                 | owner
			DELETE | orgs/ORG/serviceAccounts/ID                 | owner
			POST   | orgs/ORG/serviceAccounts/ID/secrets         | owner
			DELETE | orgs/ORG/serviceAccounts/ID/secrets/ONE     | owner
			GET    | orgs/ORG/serviceAccounts/ID/accessList      | owner reader
			POST   | orgs/ORG/serviceAccounts/ID/accessList      | owner
			DELETE | orgs/ORG/serviceAccounts/ID/accessList/IP   | owner
			GET    | groups/WEB/serviceAccounts                  | owner reader projectOwner projectReader
			POST   | groups/WEB/serviceAccounts                  | owner projectOwner
			POST   | groups/WEB/serviceAccounts/ID:invite        | owner
			GET    | groups/WEB/serviceAccounts/ID               | owner reader projectOwner projectReader
			PATCH  | groups/WEB/serviceAccounts/ID               | owner projectOwner
			DELETE | groups/WEB/serviceAccounts/ID               | owner projectOwner
			POST   | groups/WEB/serviceAccounts/ID/secrets       | owner projectOwner
			DELETE | groups/WEB/serviceAccounts/ID/secrets/ONE   | owner projectOwner
			GET    | groups/WEB/serviceAccounts/ID/accessList    | owner reader projectOwner projectReader
			POST   | groups/WEB/serviceAccounts/ID/accessList    | owner projectOwner
			DELETE | groups/WEB/serviceAccounts/ID/accessList/IP | owner projectOwner""")
	@TestEvidence(DOCUMENTED)
	void allowsRequiredRoleOnly(String method, String path, String allowed, Acme acme) {
		Map<String, Key> keys = Map.of("owner", acme.orgOwner(), "member", acme.orgMember(), "reader", acme.orgReader(),
				"projectOwner", acme.projectOwner(), "projectReader", acme.projectReader(), "foreigner",
				this.acmes.create().orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", acme.id().value())
			.replace("WEB", acme.webId().value())
			.replace("ID", ServiceAccounts.NOBODY)
			.replace("ONE", "690000000000000000000fff")
			.replace("IP", "192.0.2.1");
		String body = (!method.startsWith("P")) ? null : (path.endsWith("accessList")) ? "[]" : "{";

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, body, "Accept", TYPE, "Content-Type", TYPE);

			assertThat(REFUSALS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
