package io.mockatlas.protocol;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.mockatlas.fixture.AtlasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations found without their handlers.
 */
@AtlasTest
class OperationsTests {

	@Autowired
	private Operations operations;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

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
	void areFoundByMethodAndPath(String method, String path, String id) {
		assertThat(this.operations.id(method, path)).isEqualTo(id);
	}

	@Test
	void haveOneIdForAllShapes() {
		Map<String, Set<String>> ids = this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().hasMethodAnnotation(AtlasResource.Method.class))
			.filter((mapping) -> !mapping.getValue().getBeanType().getPackageName().endsWith(".fixture"))
			.flatMap((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.map((path) -> Map.entry(
						mapping.getKey().getMethodsCondition().getMethods() + " " + path.replaceAll("\\{[^}]+}", "{}"),
						mapping.getValue().getMethodAnnotation(AtlasResource.Method.class).operationId())))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));

		assertThat(ids).isNotEmpty().allSatisfy((path, some) -> assertThat(some).hasSize(1));
	}

}
