package io.mockatlas.user;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Profile}.
 */
class ProfileTests {

	@ParameterizedTest
	@CsvSource({ "ada@example.com, Ada, Example", "a.b+c@mail.example.org, A.b+c, Mail", "éa@x.io, Éa, X" })
	void derivesNamesFromAddress(String username, String firstName, String lastName) {
		assertThat(Profile.of(username)).isEqualTo(new Profile(firstName, lastName, "US"));
	}

}
