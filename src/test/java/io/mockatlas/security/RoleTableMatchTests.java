package io.mockatlas.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.protocol.path.CustomMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the lookup of a request in the role table with Spring's path patterns, matched
 * one by one.
 */
class RoleTableMatchTests {

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
			HttpMethod.DELETE, HttpMethod.OPTIONS);

	private static final List<String> PATH_VARIABLES = List.of("690000000000000000000a01", "x", ":addRole", "a:addRole",
			"a:fly", "by%4eame", "a%20b", "10.0.0.0%2F8", "");

	@ParameterizedTest
	@MethodSource("paths")
	void findsFirstMatchingRow(String path) {
		for (HttpMethod method : METHODS) {
			MockHttpServletRequest request = new MockHttpServletRequest(method.name(), path);
			request.setServletPath(UriUtils.decode(path, "UTF-8"));

			assertThat(Optional.ofNullable(ControllerRoles.TABLE.find(request)).map(RoleTable.Match::requirement))
				.as("%s %s", method, path)
				.isEqualTo(expected(request));
		}
	}

	private static Stream<String> paths() {
		return Stream
			.concat(ControllerRoles.ROWS.stream().map(RoleTable.Row::path),
					Stream.of("/no", "/orgs/{x}/no", "/ORGS", "/orgs/", "/groups/{x}/invites/{y}/z", "//orgs"))
			.distinct()
			.flatMap((path) -> PATH_VARIABLES.stream().map((value) -> path.replaceAll("\\{[^}]*}", value)))
			.flatMap((path) -> Stream.of("/api/atlas/v2", "/api/atlas/v1.0", "/api/atlas", "/api/atlas/v20")
				.map((base) -> base + path))
			.distinct();
	}

	private static Optional<RoleRequirement> expected(MockHttpServletRequest request) {
		return ControllerRoles.ROWS.stream()
			.filter((row) -> methods(row).anyMatch((method) -> Stream.of("/api/atlas/v1.0", "/api/atlas/v2")
				.anyMatch((base) -> PathPatternRequestMatcher.withDefaults()
					.matcher(method, base + row.path())
					.matches(request) && !CustomMethod.isPartOfId(base + row.path(), request))))
			.findFirst()
			.map(RoleTable.Row::requirement);
	}

	private static Stream<HttpMethod> methods(RoleTable.Row row) {
		return (row.method() == HttpMethod.GET) ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
				: Arrays.stream(new HttpMethod[] { row.method() });
	}

}
