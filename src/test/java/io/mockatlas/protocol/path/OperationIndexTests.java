package io.mockatlas.protocol.path;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.protocol.AtlasOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperationIndex}.
 */
@AtlasTest
class OperationIndexTests {

	private final OperationIndex operations;

	private final RequestMappingHandlerMapping requestMappingHandlerMapping;

	OperationIndexTests(OperationIndex operations, RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.operations = operations;
		this.requestMappingHandlerMapping = requestMappingHandlerMapping;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DELETE | /api/atlas/v2/orgs/x/invites/y             | deleteOrgInvite
			DELETE | /api/atlas/v1.0/orgs/x/invitations/y       | deleteOrgInvite
			DELETE | /api/atlas/v1.0/groups/x/invites/y         | deleteGroupInvite
			HEAD   | /api/atlas/v2/orgs/x/invites               | listOrgInvites
			GET    | /api/atlas/v2/groups/byName/acme-web       | getGroupByName
			GET    | /api/atlas/v2/groups/byName/users          | getGroupByName
			GET    | /api/atlas/v2/groups/x/users               | listGroupUsers
			POST   | /api/atlas/v2/orgs/x/users/y:addRole       | addOrgUserRole
			PUT    | /api/atlas/v2/orgs/x/invites               |
			OPTIONS | /api/atlas/v2/orgs/x/invites              |
			DELETE | /api/atlas/v2/orgs/x/invites/              |
			DELETE | /api/atlas/v2/orgs/x/invites/y/z           |
			POST   | /api/oauth/token                           |
			GET    | /                                          |
			GET    | x                                          |
			""")
	void findsOperationIdByMethodAndPath(String method, String path, String id) {
		assertThat(this.operations.operationId(method, path)).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/atlas/v2/orgs/x/invites/y         | /orgs/{orgId}/invites/{invitationId}
			/api/atlas/v1.0/orgs/x/invites/y       | /orgs/{orgId}/invites/{invitationId}
			/api/atlas/v2/orgs/x/invitations/y     | /orgs/{orgId}/invitations/{invitationId}
			/api/atlas/v2/groups/byName/users      | /groups/byName/{groupName}, /groups/{groupId}/users
			/api/atlas/v2/orgs/x/users/y:addRole   | /orgs/{orgId}/users/{userId}:addRole
			/api/atlas/v2/orgs/x/users/y:unknown   |
			/api/%61tlas/v2/orgs/x/%69nvites       | /orgs/{orgId}/invites
			/api/atlas/v2                          | ''
			/api/atlas/v2/                         | /
			/api/atlas/v2/orgs/x/invites/          |
			/api/atlas/v2/orgs/x/invites/y/z       |
			/api/atlas/v3/orgs/x/invites           |
			/_mockatlas/clock                      |
			""")
	void findsPathsThatMatchRequest(String path, @Nullable String expected) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(UriUtils.decode(path, StandardCharsets.UTF_8));

		assertThat(this.operations.find(request)).extracting((match) -> match.path().pattern())
			.containsExactly((expected != null) ? expected.split(", ") : new String[0]);
	}

	@Test
	void cachesPathsOfRequest() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/orgs/x/invites");
		request.setServletPath("/api/atlas/v2/orgs/x/invites");

		assertThat(this.operations.find(request)).isSameAs(this.operations.find(request));
	}

	@Test
	void returnsPathVariables() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/orgs/x/invites/%79");
		request.setServletPath("/api/atlas/v2/orgs/x/invites/y");

		OperationPath.Match match = this.operations.find(request).get(0);

		assertThat(match.variable("orgId")).isEqualTo("x");
		assertThat(match.variable("invitationId")).isEqualTo("y");
		assertThat(match.variable("groupId")).isNull();
	}

	@Test
	void hasOneIdForAllVersionsOfOperation() {
		Map<String, Set<String>> ids = this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().hasMethodAnnotation(AtlasOperation.class))
			.filter((mapping) -> !mapping.getValue().getBeanType().getPackageName().endsWith(".fixture"))
			.flatMap((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.map((path) -> Map.entry(
						mapping.getKey().getMethodsCondition().getMethods() + " " + path.replaceAll("\\{[^}]+}", "{}"),
						mapping.getValue().getMethodAnnotation(AtlasOperation.class).id())))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));

		assertThat(ids).isNotEmpty().allSatisfy((path, idsOfPath) -> assertThat(idsOfPath).hasSize(1));
	}

}
