package io.mockatlas.api;

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
 * Who may do what with organizations and projects: every operation with every kind of
 * key.
 */
@AtlasTest
class DirectoryAccessTests {

	private static final List<String> REFUSALS = List.of("USER_UNAUTHORIZED", "USER_CANNOT_ACCESS_GROUP",
			"USER_CANNOT_ACCESS_ORG");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	DirectoryAccessTests(AtlasClient atlas, AcmeFactory acmes) {
		this.atlas = atlas;
		this.acmes = acmes;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | orgs                         | owner member reader projectOwner projectReader foreigner
			GET    | orgs/ORG                     | owner member reader projectOwner projectReader
			HEAD   | orgs/ORG                     | owner member reader projectOwner projectReader
			PATCH  | orgs/ORG                     | owner
			GET    | orgs/ORG/settings            | owner member reader projectOwner projectReader
			PATCH  | orgs/ORG/settings            | owner
			GET    | orgs/ORG/groups              | owner member reader projectOwner projectReader
			GET    | groups                       | owner member reader projectOwner projectReader foreigner
			GET    | groups/byName/acme-web       | owner reader projectOwner projectReader foreigner
			GET    | groups/WEB                   | owner reader projectOwner projectReader
			HEAD   | groups/WEB                   | owner reader projectOwner projectReader
			PATCH  | groups/WEB                   | owner projectOwner
			GET    | groups/WEB/settings          | owner reader projectOwner projectReader
			PATCH  | groups/WEB/settings          | owner projectOwner
			GET    | groups/WEB/limits            | owner reader projectOwner projectReader
			GET    | groups/WEB/ipAddresses       | owner reader projectOwner projectReader
			GET    | groups/WEB/managedSlowMs     | owner reader projectOwner projectReader
			GET    | groups/WEB/clusters          | owner reader projectOwner projectReader""")
	@TestEvidence(DOCUMENTED)
	void letsInOnlyWhoHasTheRole(String method, String path, String allowed) {
		Acme acme = this.acmes.create();
		Map<String, Key> keys = Map.of("owner", acme.orgOwner(), "member", acme.orgMember(), "reader", acme.orgReader(),
				"projectOwner", acme.projectOwner(), "projectReader", acme.projectReader(), "foreigner",
				this.acmes.create().orgOwner());
		String target = "/api/atlas/v2/" + path.replace("ORG", acme.id().value()).replace("WEB", acme.webId().value());

		keys.forEach((name, key) -> {
			Response response = this.atlas.send(key, method, target, (method.startsWith("P")) ? "{" : null, "Accept",
					"application/vnd.atlas.2025-03-12+json", "Content-Type", "application/json");

			assertThat(REFUSALS.contains(response.header("X-Error-Code"))).as(name + " " + response.status())
				.isNotEqualTo(List.of(allowed.split(" ")).contains(name));
			assertThat(response.status()).isLessThan(500);
		});
	}

}
