package io.mockatlas.api.apikey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Response for an API key, before it is written as JSON.
 */
class ApiKeyResponseTests {

	/**
	 * Spring logs response objects at debug level.
	 */
	@Test
	void toStringHidesPrivateKey() {
		ApiKeyResponse answer = new ApiKeyResponse("CI", "690000000000000000000fff", List.of(),
				"11111111-1111-4111-8111-111111111111", "abcdefgh", List.of());

		assertThat(answer).hasToString("ApiKeyResponse[publicKey=abcdefgh]");
	}

}
