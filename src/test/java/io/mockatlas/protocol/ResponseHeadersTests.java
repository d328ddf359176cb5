package io.mockatlas.protocol;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResponseHeaders} without a server.
 */
class ResponseHeadersTests {

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private final ResponseHeaders headers = new ResponseHeaders(this.beans.getBeanProvider(BuildProperties.class),
			this.beans.getBeanProvider(GitProperties.class),
			new ProtocolProperties(501, true, "served", "200", 400, "never"));

	@ParameterizedTest
	@CsvSource({ "localhost, false", "LOCALHOST, false", "mock.localhost, false", "127.0.0.1, false",
			"192.168.1.20, false", "[::1], false", "cloud.mongodb.com, true", "localhost.example.com, true",
			"4you.example.com, true" })
	void writesStrictTransportSecurityOnlyForPublicHostNames(String host, boolean sent) {
		for (String path : new String[] { "/api/atlas/v2/orgs", "/api/atlas/v1.0/orgs" }) {
			MockHttpServletRequest request = get(path);
			request.setSecure(true);
			request.setServerName(host);
			MockHttpServletResponse response = new MockHttpServletResponse();

			this.headers.writeCommon(request, response);

			assertThat(response.containsHeader("Strict-Transport-Security")).isEqualTo(sent);
		}
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 8080, HTTP/1.1, X-None, true", "localhost, 8080, HTTP/1.1, Sec-Fetch-Site, false",
			"127.0.0.1, 8080, HTTP/1.0, X-None, false", "localhost, 8443, HTTP/1.1, X-None, false",
			"cloud.mongodb.com, 443, HTTP/1.0, Sec-Fetch-Site, true" })
	void writesNoStrictTransportSecurityToLocalhostBehindProxyWithTls(String host, int port, String protocol,
			String header, boolean sent) {
		MockHttpServletRequest request = get("/api/atlas/v2/orgs");
		request.setServerName(host);
		request.setServerPort(port);
		request.setLocalPort(8080);
		request.setProtocol(protocol);
		request.addHeader(header, "same-origin");
		MockHttpServletResponse response = new MockHttpServletResponse();

		this.headers.writeCommon(request, response);

		assertThat(response.containsHeader("Strict-Transport-Security")).isEqualTo(sent);
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health", "/", "/api", "/api/atlas", "/api/atlas/v20", "/api/atlas/v1" })
	void writesNoHeadersOutsideAtlasApis(String path) {
		MockHttpServletResponse response = new MockHttpServletResponse();

		this.headers.writeCommon(get(path), response);

		assertThat(response.getHeaderNames()).isEmpty();
	}

	private static MockHttpServletRequest get(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		return request;
	}

}
