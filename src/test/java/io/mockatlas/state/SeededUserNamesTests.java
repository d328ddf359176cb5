package io.mockatlas.state;

import io.mockatlas.seed.validation.Seeds;
import io.mockatlas.seed.validation.ValidatedSeed;
import io.mockatlas.user.Profile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of users in a seed.
 */
class SeededUserNamesTests {

	@Test
	void areGivenOrDerivedFromTheAddress() {
		ValidatedSeed validated = Seeds.read("""
				organizations:
				  - name: Acme
				    users:
				      - username: ada@example.com
				        firstName: Augusta
				        lastName: Lovelace
				        roles: { orgRoles: [ORG_OWNER] }
				      - username: grace@example.com
				        roles: { orgRoles: [ORG_OWNER] }
				""");

		assertThat(validated.users()).extracting((user) -> user.profile())
			.containsExactly(new Profile("Augusta", "Lovelace", "US"), new Profile("Grace", "Example", "US"));
	}

	@Test
	void haveLimitedLengths() {
		assertThat(Seeds.error("""
				organizations:
				  - name: Acme
				    users:
				      - username: ada@example.com
				        firstName: %s
				        roles: { orgRoles: [ORG_OWNER] }
				""".formatted("x".repeat(256)))).startsWith("seed.yaml:5: organizations[0].users[0].firstName: ");
	}

}
