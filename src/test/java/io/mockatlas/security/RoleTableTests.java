package io.mockatlas.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Compares the roles at the methods of controllers with {@code roles.txt}, which has the
 * expected role of each path and method.
 */
class RoleTableTests {

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
			HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);

	@ParameterizedTest
	@MethodSource("expected")
	void equalsExpectedRoles(RoleTable.Row row) {
		for (HttpMethod method : METHODS) {
			assertThat(find(ControllerRoles.ROWS, method, row.path())).as("%s %s", method, row.path())
				.isPresent()
				.isEqualTo(find(expected(), method, row.path()));
		}
	}

	@Test
	void containsOnlyExpectedPaths() {
		assertThat(ControllerRoles.ROWS).extracting(RoleTable.Row::path)
			.containsOnlyElementsOf(expected().stream().map(RoleTable.Row::path).toList());
	}

	@Test
	void ordersLiteralSegmentsBeforeVariables() {
		List<String> paths = ControllerRoles.ROWS.stream().map(RoleTable.Row::path).distinct().toList();

		assertThat(paths.indexOf("/groups/byName/{groupName}")).isLessThan(paths.indexOf("/groups/{groupId}/users"));
		assertThat(paths.indexOf("/orgs/{orgId}/teams/byName/{teamName}"))
			.isLessThan(paths.indexOf("/orgs/{orgId}/teams/{teamId}/users"));
	}

	@Test
	void rejectsTwoRolesForOneOperation() {
		assertThatIllegalStateException()
			.isThrownBy(() -> RoleTable
				.rows(List.of(new RoleTable.Operation(HttpMethod.GET, "/orgs", RoleRequirement.ORGANIZATION_MEMBER),
						new RoleTable.Operation(HttpMethod.GET, "/orgs", RoleRequirement.ORGANIZATION_OWNER))))
			.withMessageContaining("also requires Organization Member");
	}

	@Test
	void requiresLeastWritingRoleForUnmappedMethods() {
		List<RoleTable.Row> rows = RoleTable
			.rows(List.of(new RoleTable.Operation(HttpMethod.GET, "/x", RoleRequirement.PROJECT_READ_ONLY),
					new RoleTable.Operation(HttpMethod.POST, "/x", RoleRequirement.PROJECT_OWNER),
					new RoleTable.Operation(HttpMethod.DELETE, "/x", RoleRequirement.PROJECT_ACCESS_MANAGER)));

		assertThat(find(rows, HttpMethod.PUT, "/x")).contains(RoleRequirement.PROJECT_ACCESS_MANAGER);
		assertThat(find(rows, HttpMethod.HEAD, "/x")).contains(RoleRequirement.PROJECT_READ_ONLY);
	}

	private static Optional<RoleRequirement> find(List<RoleTable.Row> rows, HttpMethod method, String path) {
		return rows.stream()
			.filter((row) -> row.path().equals(path) && row.isFor(method.name()))
			.findFirst()
			.map(RoleTable.Row::requirement);
	}

	private static List<RoleTable.Row> expected() {
		try (InputStream text = RoleTableTests.class.getResourceAsStream("/roles.txt")) {
			return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(RoleTableTests::row)
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RoleTable.Row row(String line) {
		String[] columns = line.split("\\|");
		String method = columns[0].strip();
		return new RoleTable.Row((method.equals("*")) ? null : HttpMethod.valueOf(method), columns[1].strip(),
				RoleRequirement.valueOf(columns[2].strip()));
	}

}
