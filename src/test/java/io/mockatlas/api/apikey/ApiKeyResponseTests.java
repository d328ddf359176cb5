package io.mockatlas.api.apikey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is answered about an API key, before it is written.
 */
class ApiKeyResponseTests {

	/**
	 * Spring logs what it writes, if it is told to log that much.
	 */
	@Test
	void tellsTheLogNoPrivateKey() {
		ApiKeyResponse answer = new ApiKeyResponse("CI", "690000000000000000000fff", List.of(),
				"11111111-1111-4111-8111-111111111111", "abcdefgh", List.of());

		assertThat(answer).hasToString("ApiKeyResponse[publicKey=abcdefgh]");
	}

}
