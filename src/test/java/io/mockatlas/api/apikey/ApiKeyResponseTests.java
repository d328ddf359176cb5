package io.mockatlas.api.apikey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApiKeyResponse}.
 */
class ApiKeyResponseTests {

	/**
	 * Spring logs response objects at debug level.
	 */
	@Test
	void toStringHidesPrivateKey() {
		ApiKeyResponse response = new ApiKeyResponse("CI", "690000000000000000000fff", List.of(),
				"11111111-1111-4111-8111-111111111111", "abcdefgh", List.of());

		assertThat(response).hasToString("ApiKeyResponse[publicKey=abcdefgh]");
	}

}
