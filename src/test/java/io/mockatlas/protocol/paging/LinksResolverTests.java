package io.mockatlas.protocol.paging;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LinksResolver} and {@link Links}.
 */
class LinksResolverTests {

	@ParameterizedTest
	@CsvSource({ "/api/atlas/v2/orgs, /api/atlas/v2", "/api/atlas/v1.0/orgs/1/settings, /api/atlas/v1.0" })
	void resolvesHostAndBasePathOfRequest(String path, String basePath) {
		assertThat(resolve(new PagingProperties(null), path)).isEqualTo(new Links("http://atlas.test:8081", basePath));
	}

	@Test
	void prefersConfiguredHost() {
		assertThat(resolve(new PagingProperties("https://atlas.example.com/"), "/api/atlas/v2/orgs").host())
			.isEqualTo("https://atlas.example.com");
	}

	@Test
	void linksToResourceAndToSubresources() {
		assertThat(new Links("http://a", "/api/atlas/v2").of("/orgs/1", "groups")).containsExactly(
				new Page.Link("http://a/api/atlas/v2/orgs/1", "self"),
				new Page.Link("http://a/api/atlas/v2/orgs/1/groups", "https://cloud.mongodb.com/groups"));
	}

	@Test
	void omitsBasePathFromLocation() {
		assertThat(new Links("http://a", "/api/atlas/v2").location("/orgs/1")).isEqualTo("http://a/orgs/1");
	}

	@Test
	void usesFallbackHostUnlessHostIsConfigured() {
		assertThat(new PagingProperties(null).host("http://127.0.0.1:8080")).isEqualTo("http://127.0.0.1:8080");
		assertThat(new PagingProperties("https://a.example/").host("http://127.0.0.1:8080"))
			.isEqualTo("https://a.example");
	}

	private static Links resolve(PagingProperties properties, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		request.setServerName("atlas.test");
		request.setServerPort(8081);
		MethodParameter parameter = new MethodParameter(
				ReflectionUtils.findMethod(LinksResolverTests.class, "get", Links.class), 0);
		return new LinksResolver(properties).resolveArgument(parameter, null, new ServletWebRequest(request), null);
	}

	/**
	 * Operation whose response contains links.
	 */
	static void get(Links links) {
	}

}
