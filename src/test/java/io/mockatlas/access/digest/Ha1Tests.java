package io.mockatlas.access.digest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Ha1Tests {

	@Test
	void digestsUsernameRealmAndPassword() {
		String ha1 = Ha1.of("Mufasa", "testrealm@host.com", "Circle Of Life");

		assertThat(ha1).isEqualTo("939e7578ed9e3c518a452acee763bce9");
	}

	@Test
	void answersTheExampleOfRfc2617() {
		String ha1 = Ha1.of("Mufasa", "testrealm@host.com", "Circle Of Life");
		DigestCredentials given = new DigestCredentials("Mufasa", "testrealm@host.com",
				"dcd98b7102dd2f0e8b11d0f600bfb0c093", "/dir/index.html", "6629fae49393a05397450978507c4ef1", "auth",
				"00000001", "0a4f113b", null);

		String response = Ha1.response(ha1, "GET", given);

		assertThat(response).isEqualTo(given.response());
	}

	@Test
	void answersTheMd5ExampleOfRfc7616() {
		String ha1 = Ha1.of("Mufasa", "http-auth@example.org", "Circle of Life");
		DigestCredentials given = new DigestCredentials("Mufasa", "http-auth@example.org",
				"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "/dir/index.html", "8ca523f5e9506fed4657c9700eebdbec",
				"auth", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", "MD5");

		String response = Ha1.response(ha1, "GET", given);

		assertThat(response).isEqualTo(given.response());
	}

	@Test
	void digestsTextAsUtf8() {
		// printf 'u:r:p\303\244ss' | md5sum
		assertThat(Ha1.of("u", "r", "p\u00e4ss")).isEqualTo("1ad1ccb7efdbb10cadb31ade667d0564");
	}

	@Test
	void matchesHexInEitherCase() {
		assertThat(Ha1.matches("939e7578ed9e3c518a452acee763bce9", "939E7578ED9E3C518A452ACEE763BCE9")).isTrue();
	}

	@Test
	void doesNotMatchOtherHex() {
		assertThat(Ha1.matches("939e7578ed9e3c518a452acee763bce9", "939e7578ed9e3c518a452acee763bce8")).isFalse();
		assertThat(Ha1.matches("939e7578ed9e3c518a452acee763bce9", "939e7578")).isFalse();
	}

}
