package io.mockatlas.security.digest;

import io.mockatlas.credential.secret.Ha1;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestResponse}.
 */
class DigestResponseTests {

	@Test
	void computesResponseOfRfc2617Example() {
		String ha1 = Ha1.of("Mufasa", "testrealm@host.com", "Circle Of Life");
		DigestCredentials credentials = new DigestCredentials("Mufasa", "testrealm@host.com",
				"dcd98b7102dd2f0e8b11d0f600bfb0c093", "/dir/index.html", "6629fae49393a05397450978507c4ef1", "auth",
				"00000001", "0a4f113b", null);

		String response = DigestResponse.of(ha1, "GET", credentials);

		assertThat(response).isEqualTo(credentials.response());
	}

	@Test
	void computesResponseOfRfc7616Md5Example() {
		String ha1 = Ha1.of("Mufasa", "http-auth@example.org", "Circle of Life");
		DigestCredentials credentials = new DigestCredentials("Mufasa", "http-auth@example.org",
				"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "/dir/index.html", "8ca523f5e9506fed4657c9700eebdbec",
				"auth", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", "MD5");

		String response = DigestResponse.of(ha1, "GET", credentials);

		assertThat(response).isEqualTo(credentials.response());
	}

	@Test
	void matchesEqualHexInEitherCase() {
		assertThat(DigestResponse.matches("939e7578ed9e3c518a452acee763bce9", "939E7578ED9E3C518A452ACEE763BCE9"))
			.isTrue();
	}

	@Test
	void doesNotMatchDifferentHex() {
		assertThat(DigestResponse.matches("939e7578ed9e3c518a452acee763bce9", "939e7578ed9e3c518a452acee763bce8"))
			.isFalse();
		assertThat(DigestResponse.matches("939e7578ed9e3c518a452acee763bce9", "939e7578")).isFalse();
	}

}
