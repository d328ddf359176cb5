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
 * Tests for query parameters of operations other than those of pages and envelopes.
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
	void createInvitations() {
		for (String path : List.of(this.acme.invites(), this.acme.webInvites())) {
			for (String username : List.of("ada@example.com", "grace@example.com")) {
				this.atlas.post(this.acme.orgOwner(), path, """
						{"roles":["%s"],"username":"%s"}"""
					.formatted((path.contains("/groups/")) ? "GROUP_OWNER" : "ORG_OWNER", username));
			}
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "like the parameters of pages and envelopes")
	void readsFirstOfRepeatedParameters() {
		for (String path : List.of(this.acme.invites(), this.acme.webInvites())) {
			String usernames = "$[*].username";

			assertThat(get(path + "?username=ada@example.com&username=grace@example.com").<List<String>>json(usernames))
				.containsExactly("ada@example.com");
			assertThat(get(path + "?username=&username=grace@example.com").<List<String>>json(usernames)).hasSize(2);
			assertThat(get(path + "?username=ada@example.com,grace@example.com").<List<String>>json(usernames))
				.isEmpty();
		}
		assertThat(get(usersPath("?includeOrgUsers=true&includeOrgUsers=false")).<List<Object>>json("$.results"))
			.hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "1", "on", "no", "0", "off", "perhaps", "%20" })
	@TestEvidence(value = ASSUMED, of = "like envelope and pretty")
	void rejectsFlagsOtherThanTrueAndFalse(String value) {
		for (String flag : List.of("flattenTeams", "includeOrgUsers")) {
			assertThat(get(usersPath("?" + flag + "=" + value))).isRejected(400, "INVALID_QUERY_PARAMETER",
					"Invalid query parameter %s specified.", flag);
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "like envelope and pretty")
	void ignoresCaseOfFlags() {
		assertThat(get(usersPath("?includeOrgUsers=TRUE")).<List<Object>>json("$.results")).hasSize(2);
		assertThat(get(usersPath("?includeOrgUsers=False&flattenTeams=")).<List<Object>>json("$.results")).isEmpty();
	}

	private String usersPath(String query) {
		return "/api/atlas/v2/groups/" + this.acme.webId() + "/users" + query;
	}

	private Response get(String target) {
		String version = (target.contains("/users")) ? "2025-02-19" : "2023-01-01";
		return this.atlas.send(this.acme.orgOwner(), "GET", target, null, "Accept",
				"application/vnd.atlas." + version + "+json");
	}

}
