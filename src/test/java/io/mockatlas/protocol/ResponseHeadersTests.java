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
