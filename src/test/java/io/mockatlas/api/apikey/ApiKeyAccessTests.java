package io.mockatlas.api.apikey;

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
 * Roles for operations on API keys: every operation with every kind of key.
 */
@AtlasTest
class ApiKeyAccessTests {

	private static final List<String> REFUSALS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG", "API_KEY_ACCESS_LIST_ACCESS_DENIED");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	ApiKeyAccessTests(AtlasClient atlas, AcmeFactory acmes) {
		this.atlas = atlas;
		this.acmes = acmes;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | orgs/ORG/apiKeys                      | owner member reader projectOwner projectReader
			HEAD   | orgs/ORG/apiKeys                      | owner member reader projectOwner projectReader
			POST   | orgs/ORG/apiKeys                      | owner
			GET    | orgs/ORG/apiKeys/KEY                  | owner member reader projectOwner projectReader
			PATCH  | orgs/ORG/apiKeys/KEY                  | owner
			DELETE | orgs/ORG/apiKeys/KEY                  | owner
			GET    | orgs/ORG/apiKeys/KEY/accessList       | owner
			POST   | orgs/ORG/apiKeys/KEY/accessList       | owner
			GET    | orgs/ORG/apiKeys/KEY/accessList/ONE   | owner
			DELETE | orgs/ORG/apiKeys/KEY/accessList/ONE   | owner
			GET    | groups/WEB/apiKeys                    | owner reader projectOwner projectReader
			POST   | groups/WEB/apiKeys                    | owner projectOwner
			POST   | groups/WEB/apiKeys/KEY                | owner projectOwner
			PATCH  | groups/WEB/apiKeys/KEY                | owner projectOwner
			DELETE | groups/WEB/apiKeys/KEY                | owner projectOwner""")
	@TestEvidence(value = DOCUMENTED, of = "of GET of an access list another role is documented, and this one recorded")
	void allowsRequiredRoleOnly(String method, String path, String allowed, Acme acme) {
		Map<String, Key> keys = Map.of("owner", acme.orgOwner(), "member", acme.orgMember(), "reader", acme.orgReader(),
				"projectOwner", acme.projectOwner(), "projectReader", acme.projectReader(), "foreigner",
				this.acmes.create().orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", acme.id().value())
			.replace("WEB", acme.webId().value())
			.replace("KEY", ApiKeys.NOBODY)
			.replace("ONE", "192.0.2.0%2F24");
		String body = (!method.startsWith("P")) ? null : (path.endsWith("accessList")) ? "[]" : "{";

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, body);

			assertThat(REFUSALS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
