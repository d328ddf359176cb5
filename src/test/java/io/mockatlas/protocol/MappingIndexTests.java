package io.mockatlas.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Candidates for a request among mappings with one path, with two paths and with a path
 * of any length.
 */
class MappingIndexTests {

	private final MappingIndex index = index(List.of("/v1/orgs/{org}/invites", "/v2/orgs/{org}/invites"),
			List.of("/v1/orgs/{org}/invites/{id}", "/v1/orgs/{org}/invitations/{id}"), List.of("/v1/orgs/{org}/teams"),
			List.of("/v1/{any}/{org}/teams", "/v1/orgs/{org}/{any}"), List.of("/files/**"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/v1/orgs/x/invites       | /v1/orgs/{org}/invites, /v1/{any}/{org}/teams
			/v2/orgs/x/invites       | /v1/orgs/{org}/invites
			/v1/orgs/x/invitations/y | /v1/orgs/{org}/invites/{id}
			/v1/orgs/x/teams         | /v1/orgs/{org}/teams, /v1/{any}/{org}/teams
			/v2/orgs/x/teams         |
			/v1/orgs/x/invites/y/z   |
			/v1/orgs/x/invites/      |
			""")
	void haveLiteralSegmentsOfPath(String path, String expected) {
		List<String> names = (expected != null) ? List.of(expected.split(", ")) : List.of();
		assertThat(candidates(path))
			.containsExactlyInAnyOrderElementsOf(Stream.concat(names.stream(), Stream.of("/files/**")).toList());
	}

	@Test
	void areNamedOnceForMappingOfWhichBothPathsFit() {
		assertThat(candidates("/v1/orgs/x/teams")).doesNotHaveDuplicates();
	}

	private List<String> candidates(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		ServletRequestPathUtils.parseAndCache(request);
		return this.index.candidates(request).stream().map((entry) -> entry.mapping().getName()).toList();
	}

	@SafeVarargs
	private static MappingIndex index(List<String>... mappings) {
		Map<RequestMappingInfo, HandlerMethod> handlers = new HashMap<>();
		for (List<String> paths : mappings) {
			handlers.put(RequestMappingInfo.paths(paths.toArray(String[]::new)).mappingName(paths.get(0)).build(),
					handler());
		}
		return new MappingIndex(handlers);
	}

	private static HandlerMethod handler() {
		try {
			return new HandlerMethod(new Object(), "toString");
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
