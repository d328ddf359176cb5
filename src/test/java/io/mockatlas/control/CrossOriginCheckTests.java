package io.mockatlas.control;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link CrossOriginCheck}: hosts and origins of requests to the control API.
 */
class CrossOriginCheckTests {

	private final CrossOriginCheck check = new CrossOriginCheck(List.of("mock.example.com", ".svc"));

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "LOCALHOST", "localhost.", "atlas.localhost", "192.168.1.7",
			"[::1]", "[fe80::1]", "mock-atlas", "host.docker.internal", "mock-atlas.default.svc.cluster.local",
			"my-mac.local", "mock.example.com", "Mock.Example.com.", "mock-atlas.testing.svc" })
	void acceptsHostsThatNoWebPageCanOwn(String host) {
		assertThat(this.check.refusal(request(host))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.internal.com",
			"other.example.com", "mock.example.com.evil.example", "xmock.example.com", "127.0.0.1.nip.io" })
	void rejectsHostsOpenToDnsRebinding(String host) {
		assertThat(this.check.refusal(request(host))).isEqualTo("The Host " + host + " may belong to a web page; "
				+ "mockatlas.control.allowed-hosts=" + host + " allows it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "http://127.0.0.1:8025", "http://[::1]:8080",
			"http://atlas.localhost", "http://mock-atlas:8080", "https://mock-atlas:8080", "https://mock.example.com" })
	void acceptsLoopbackSameAndConfiguredOrigins(String origin) {
		MockHttpServletRequest request = request("mock-atlas");
		request.addHeader("Origin", origin);

		assertThat(this.check.refusal(request)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "", "https://evil.example", "http://evil.internal", "http://192.168.1.7:8080",
			"http://mock-atlas", "http://mock-atlas:9090", "http://intranet", "http://localhost.evil.example",
			"http://evil.example/?localhost", "http://localhost@evil.example", "chrome-extension://abc", "<>" })
	void rejectsOtherOrigins(String origin) {
		MockHttpServletRequest request = request("mock-atlas");
		request.addHeader("Origin", origin);

		assertThat(this.check.refusal(request))
			.isEqualTo("A web page of " + origin + " must not call the control API.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,  same-origin, cors,     empty,    true
			POST, same-origin, cors,     empty,    true
			GET,  none,        navigate, document, true
			GET,  cross-site,  navigate, document, true
			GET,  cross-site,  navigate, iframe,   false
			GET,  cross-site,  no-cors,  image,    false
			POST, cross-site,  navigate, document, false
			""")
	void acceptsOnlyLinksFromOtherSites(String method, String site, String mode, String destination, boolean accepted) {
		MockHttpServletRequest request = request("localhost");
		request.setMethod(method);
		request.addHeader("Sec-Fetch-Site", site);
		request.addHeader("Sec-Fetch-Mode", mode);
		request.addHeader("Sec-Fetch-Dest", destination);

		assertThat(this.check.refusal(request) == null).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			evil.example,      localhost,    false
			evil.example:8080, localhost,    false
			mock-atlas:8080,   evil.example, false
			mock-atlas:8080,   localhost,    true
			[::1]:8080,        localhost,    true
			[::1],             localhost,    true
			""")
	void checksSentAndForwardedHost(String sent, String forwarded, boolean accepted) {
		MockHttpServletRequest request = new MockHttpServletRequest() {

			@Override
			public String getServerName() {
				return forwarded;
			}

		};
		request.addHeader("Host", sent);

		assertThat(this.check.refusal(request) == null).isEqualTo(accepted);
	}

	@Test
	void originPrecedesFetchMetadata() {
		MockHttpServletRequest request = request("127.0.0.1");
		request.addHeader("Origin", "http://localhost:3000");
		request.addHeader("Sec-Fetch-Site", "cross-site");

		assertThat(this.check.refusal(request)).isNull();
	}

	private static MockHttpServletRequest request(String host) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/_mockatlas/clock");
		request.addHeader("Host", host + ":8080");
		return request;
	}

}
