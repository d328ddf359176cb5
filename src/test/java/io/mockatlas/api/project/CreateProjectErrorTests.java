package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors of {@code POST /groups}.
 */
@AtlasTest
class CreateProjectErrorTests {

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final Acme acme;

	CreateProjectErrorTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "10gen-web", "web-10gen" })
	@TestEvidence(DOCUMENTED)
	void rejectsReservedName(String name) {
		assertThat(create(name)).isRejected(400, "INVALID_GROUP_NAME_10GEN",
				"Group name cannot contain \"10gen-\" or \"-10gen\".");
		assertThat(create("web 10gen").status()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\"orgId\":null,", "\"orgId\":\"\"," })
	@TestEvidence(DOCUMENTED)
	void requiresOrganization(String member) {
		Response response = this.atlas.post(this.acme.orgOwner(), GROUPS, "{" + member + "\"name\":\"new\"}");

		assertThat(response).isRejected(400, "API_KEY_CREATED_GROUPS_MUST_HAVE_ORG",
				"Projects created by API keys must belong to an existing organization.");
		assertThat(this.atlas.get(this.acme.orgOwner(), GROUPS).<List<String>>json("$.results[*].name"))
			.doesNotContain("new")
			.hasSize(2);
	}

	private Response create(String name) {
		return this.atlas.post(this.acme.orgOwner(), GROUPS,
				"{\"name\":\"" + name + "\",\"orgId\":\"" + this.acme.id() + "\"}");
	}

}
