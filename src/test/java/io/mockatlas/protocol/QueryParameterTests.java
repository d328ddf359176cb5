package io.mockatlas.protocol;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the parameters of operations are read, other than those of pages and envelopes.
 */
@AtlasTest
class QueryParameterTests {

	private final AtlasClient atlas;

	private final Acme acme;

	QueryParameterTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		for (String path : List.of(this.acme.invites(), this.acme.webInvites())) {
			for (String username : List.of("ada@example.com", "grace@example.com")) {
				this.atlas.post(this.acme.orgOwner(), path, """
						{"roles":["%s"],"username":"%s"}"""
					.formatted((path.contains("/groups/")) ? "GROUP_OWNER" : "ORG_OWNER", username));
			}
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "as of the parameters of pages and envelopes")
	void countsTheFirstOfTwo() {
		for (String path : List.of(this.acme.invites(), this.acme.webInvites())) {
			String json = "$[*].username";

			assertThat(get(path + "?username=ada@example.com&username=grace@example.com").<List<String>>json(json))
				.containsExactly("ada@example.com");
			assertThat(get(path + "?username=&username=grace@example.com").<List<String>>json(json)).hasSize(2);
			assertThat(get(path + "?username=ada@example.com,grace@example.com").<List<String>>json(json)).isEmpty();
		}
		assertThat(get(users("?includeOrgUsers=true&includeOrgUsers=false")).<List<Object>>json("$.results"))
			.hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "1", "on", "no", "0", "off", "perhaps", "%20" })
	@TestEvidence(value = ASSUMED, of = "as of envelope and pretty")
	void refusesFlagsThatAreNeitherTrueNorFalse(String value) {
		for (String flag : List.of("flattenTeams", "includeOrgUsers")) {
			assertThat(get(users("?" + flag + "=" + value))).isRefused(400, "INVALID_QUERY_PARAMETER",
					"Invalid query parameter %s specified.", flag);
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "as of envelope and pretty")
	void readsFlagsWhateverTheirCase() {
		assertThat(get(users("?includeOrgUsers=TRUE")).<List<Object>>json("$.results")).hasSize(2);
		assertThat(get(users("?includeOrgUsers=False&flattenTeams=")).<List<Object>>json("$.results")).isEmpty();
	}

	private String users(String query) {
		return "/api/atlas/v2/groups/" + this.acme.webId() + "/users" + query;
	}

	private Response get(String target) {
		String version = (target.contains("/users")) ? "2025-02-19" : "2023-01-01";
		return this.atlas.send(this.acme.orgOwner(), "GET", target, null, "Accept",
				"application/vnd.atlas." + version + "+json");
	}

}
