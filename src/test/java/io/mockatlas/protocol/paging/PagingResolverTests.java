package io.mockatlas.protocol.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PagingResolver} and the links of pages.
 */
class PagingResolverTests {

	private static final String URL = "http://atlas.test:8081/api/atlas/v2/things?";

	@Test
	void linksToHostOfRequest() {
		assertThat(selfLink(new PagingProperties(null)))
			.isEqualTo("http://atlas.test:8081/api/atlas/v2/things?includeCount=true&name=&pageNum=1&itemsPerPage=100");
	}

	@Test
	void prefersConfiguredHost() {
		assertThat(selfLink(new PagingProperties("https://atlas.example.com/")))
			.startsWith("https://atlas.example.com/api/atlas/v2/things?");
	}

	@Test
	void ignoresBlankHostSetting() {
		assertThat(selfLink(new PagingProperties(" "))).startsWith("http://atlas.test:8081/");
	}

	@Test
	void ignoresIncludeCountOfPlainLists() {
		MockHttpServletRequest request = request();
		request.setQueryString("includeCount=false&itemsPerPage=1");

		Paging paging = resolve(new PagingProperties(null), request, "plain");

		assertThat(paging.of(List.of(1, 2), Function.identity()).links()).extracting(Page.Link::href)
			.containsExactly("http://atlas.test:8081/api/atlas/v2/things?pageNum=1&itemsPerPage=1",
					"http://atlas.test:8081/api/atlas/v2/things?itemsPerPage=1&pageNum=2");
		assertThat(paging.includeCount()).isTrue();
	}

	@Test
	void readsEncodedNumbers() {
		MockHttpServletRequest request = request();
		request.setQueryString("itemsPerPage=%31%30&includeCount=%66alse");

		Paging paging = resolve(new PagingProperties(null), request);

		assertThat(paging.itemsPerPage()).isEqualTo(10);
		assertThat(paging.includeCount()).isFalse();
	}

	@Test
	void sortsParametersOfLinks() {
		MockHttpServletRequest request = request();
		request.setQueryString("zone=b&zone=a&flag=true&itemsPerPage=1&pageNum=2&includeCount=false");

		Paging paging = resolve(new PagingProperties(null), request, "filtered", String.class, boolean.class,
				String.class, Paging.class);

		assertThat(paging.of(List.of(1, 2, 3), Function.identity()).links()).extracting(Page.Link::href)
			.containsExactly(URL + "flag=true&includeCount=false&zone=b&zone=a&pageNum=2&itemsPerPage=1",
					URL + "flag=true&includeCount=false&itemsPerPage=1&pageNum=1&zone=b&zone=a",
					URL + "flag=true&includeCount=false&itemsPerPage=1&pageNum=3&zone=b&zone=a");
	}

	@Test
	void linksOmitFiltersWithoutDefault() {
		MockHttpServletRequest request = request();
		request.setQueryString("itemsPerPage=1&pageNum=2");

		Paging paging = resolve(new PagingProperties(null), request, "filtered", String.class, boolean.class,
				String.class, Paging.class);

		assertThat(paging.of(List.of(1, 2), Function.identity()).links()).extracting(Page.Link::href)
			.containsExactly(URL + "flag=false&includeCount=true&pageNum=2&itemsPerPage=1",
					URL + "includeCount=true&itemsPerPage=1&pageNum=1");
	}

	private static String selfLink(PagingProperties properties) {
		return resolve(properties, request()).of(List.of(), Function.identity()).links().get(0).href();
	}

	private static Paging resolve(PagingProperties properties, MockHttpServletRequest request) {
		return resolve(properties, request, "list");
	}

	private static Paging resolve(PagingProperties properties, MockHttpServletRequest request, String method) {
		return resolve(properties, request, method, String.class, Paging.class);
	}

	private static Paging resolve(PagingProperties properties, MockHttpServletRequest request, String method,
			Class<?>... parameters) {
		MethodParameter parameter = new MethodParameter(
				ReflectionUtils.findMethod(PagingResolverTests.class, method, parameters), parameters.length - 1);
		return new PagingResolver(properties).resolveArgument(parameter, null, new ServletWebRequest(request), null);
	}

	private static MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/things");
		request.setServerName("atlas.test");
		request.setServerPort(8081);
		return request;
	}

	/**
	 * Operation that returns a list and has a filter by name with a default.
	 */
	static void list(@RequestParam(defaultValue = "") String name, Paging paging) {
	}

	/**
	 * Operation that returns a list and has filters with and without a default.
	 */
	static void filtered(@RequestParam(required = false) @Nullable String zone,
			@RequestParam(defaultValue = "false") boolean flag, @RequestParam(required = false) @Nullable String state,
			Paging paging) {
	}

	/**
	 * Operation that returns a list and has no parameter {@code includeCount}.
	 */
	static void plain(@RequestParam(required = false) @Nullable String name, @Paging.Plain Paging paging) {
	}

}
