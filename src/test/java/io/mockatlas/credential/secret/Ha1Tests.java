package io.mockatlas.credential.secret;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Ha1}.
 */
class Ha1Tests {

	@Test
	void hashesUsernameRealmAndPassword() {
		String ha1 = Ha1.of("Mufasa", "testrealm@host.com", "Circle Of Life");

		assertThat(ha1).isEqualTo("939e7578ed9e3c518a452acee763bce9");
	}

	@Test
	void hashesTextAsUtf8() {
		// printf 'u:r:p\303\244ss' | md5sum
		assertThat(Ha1.of("u", "r", "p\u00e4ss")).isEqualTo("1ad1ccb7efdbb10cadb31ade667d0564");
	}

}
