package io.mockatlas.protocol.paging;

import java.util.List;
import java.util.function.Function;

import io.mockatlas.protocol.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the links of pages lead.
 */
class PagingResolverTests {

	@Test
	void leadsToHostThatCallerNamed() {
		assertThat(self(new PagingProperties(null)))
			.isEqualTo("http://atlas.test:8081/api/atlas/v2/things?includeCount=true&name=&pageNum=1&itemsPerPage=100");
	}

	@Test
	void leadsToWhereSettingSays() {
		assertThat(self(new PagingProperties("https://atlas.example.com/")))
			.startsWith("https://atlas.example.com/api/atlas/v2/things?");
	}

	@Test
	void takesEmptySettingForNone() {
		assertThat(self(new PagingProperties(" "))).startsWith("http://atlas.test:8081/");
	}

	@Test
	void leavesOutWhatPlainListsDoNotKnow() {
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

	private static String self(PagingProperties properties) {
		return resolve(properties, request()).of(List.of(), Function.identity()).links().get(0).href();
	}

	private static Paging resolve(PagingProperties properties, MockHttpServletRequest request) {
		return resolve(properties, request, "list");
	}

	private static Paging resolve(PagingProperties properties, MockHttpServletRequest request, String method) {
		MethodParameter parameter = new MethodParameter(
				ReflectionUtils.findMethod(PagingResolverTests.class, method, String.class, Paging.class), 1);
		return new PagingResolver(properties).resolveArgument(parameter, null, new ServletWebRequest(request), null);
	}

	private static MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/things");
		request.setServerName("atlas.test");
		request.setServerPort(8081);
		return request;
	}

	/**
	 * A list that can be filtered by name.
	 */
	static void list(@RequestParam(required = false) @Nullable String name, Paging paging) {
	}

	/**
	 * A list that knows no {@code includeCount}.
	 */
	static void plain(@RequestParam(required = false) @Nullable String name, @Paging.Plain Paging paging) {
	}

}
