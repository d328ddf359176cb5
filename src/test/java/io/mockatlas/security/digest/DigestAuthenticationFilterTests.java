package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link DigestAuthenticationFilter}: nonces of an earlier run with the same secret.
 */
class DigestAuthenticationFilterTests {

	private static final byte[] SECRET = "a secret of these tests".getBytes(StandardCharsets.UTF_8);

	private static final String TARGET = "/api/atlas/v2/orgs";

	private final MutableClock clock = new MutableClock();

	private final DigestClient client = new DigestClient("abcdefgh", "11111111-1111-4111-8111-111111111111");

	@Test
	void nonceFromBeforeStartIsStale() throws Exception {
		String recorded = authorizationOfEarlierRun();

		MockHttpServletResponse response = get(filter(false), recorded);

		assertThat(response.getStatus()).isEqualTo(401);
		assertThat(response.getHeader("WWW-Authenticate")).contains("stale=true");
	}

	/**
	 * The account of this test cannot sign in, so that an accepted request throws.
	 */
	@Test
	void nonceFromBeforeStartIsAcceptedIfOtherServersIssueNonces() {
		String recorded = authorizationOfEarlierRun();

		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> get(filter(true), recorded));
	}

	@Test
	void firstNonceOfServerIsAccepted() throws Exception {
		DigestAuthenticationFilter filter = filter(false);
		MockHttpServletResponse challenge = new MockHttpServletResponse();
		filter.doFilter(new MockHttpServletRequest("GET", TARGET), challenge, new MockFilterChain());
		String nonce = String.valueOf(challenge.getHeader("WWW-Authenticate"))
			.replaceFirst(".*nonce=\"([^\"]+)\".*", "$1");

		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> get(filter, this.client.authorization(nonce, 1, "GET", TARGET)));
	}

	private String authorizationOfEarlierRun() {
		String nonce = new Nonces(SECRET, this.clock, Duration.ofSeconds(300)).create();
		this.clock.move(Duration.ofSeconds(5));
		return this.client.authorization(nonce, 1, "GET", TARGET);
	}

	private DigestAuthenticationFilter filter(boolean shared) {
		return new DigestAuthenticationFilter(SECRET, this.clock, shared, (publicKey, target) -> this.client);
	}

	private MockHttpServletResponse get(DigestAuthenticationFilter filter, String authorization) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", TARGET);
		request.addHeader("Authorization", authorization);
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
