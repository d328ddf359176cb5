package io.mockatlas.security;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.caller.Caller;
import io.mockatlas.caller.NetworkPolicy;
import io.mockatlas.caller.ProjectScope;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RoleRequirement}.
 */
class RoleRequirementTests {

	private final OrgId acme = new OrgId("690000000000000000000a01");

	private final ProjectScope web = new ProjectScope(new ProjectId("690000000000000000000a11"), this.acme);

	@ParameterizedTest
	@CsvSource({ "ORGANIZATION_OWNER, ORG_OWNER, true", "ORGANIZATION_OWNER, ORG_MEMBER, false",
			"ORGANIZATION_OWNER, ORG_READ_ONLY, false", "ORGANIZATION_MEMBER, ORG_MEMBER, true",
			"ORGANIZATION_MEMBER, ORG_BILLING_ADMIN, true" })
	void checksOrganizationRoles(RoleRequirement requirement, String role, boolean satisfied) {
		assertThat(requirement.isSatisfiedBy(caller(role))).isEqualTo(satisfied);
	}

	@ParameterizedTest
	@CsvSource({ "PROJECT_OWNER, GROUP_OWNER, true", "PROJECT_OWNER, GROUP_USER_ADMIN, false",
			"PROJECT_ACCESS_MANAGER, GROUP_OWNER, true", "PROJECT_ACCESS_MANAGER, GROUP_USER_ADMIN, true",
			"PROJECT_ACCESS_MANAGER, GROUP_READ_ONLY, false", "PROJECT_READ_ONLY, GROUP_CLUSTER_MANAGER, true" })
	void checksProjectRoles(RoleRequirement requirement, String role, boolean satisfied) {
		assertThat(requirement.isSatisfiedBy(caller("ORG_MEMBER", role), this.web)).isEqualTo(satisfied);
	}

	@ParameterizedTest
	@CsvSource({ "PROJECT_OWNER, true, false", "PROJECT_ACCESS_MANAGER, true, false", "PROJECT_READ_ONLY, true, true" })
	void allowsOrgOwnersAllAndOrgReadersToRead(RoleRequirement requirement, boolean owner, boolean reader) {
		assertThat(requirement.isSatisfiedBy(caller("ORG_OWNER"), this.web)).isEqualTo(owner);
		assertThat(requirement.isSatisfiedBy(caller("ORG_READ_ONLY"), this.web)).isEqualTo(reader);
	}

	private Caller caller(String role, String... projectRoles) {
		return new Caller(new ApiUserId("690000000000000000000a41"), "abcdefgh", this.acme, List.of(role),
				Stream.of(projectRoles).map((name) -> new ProjectGrant(this.web.project(), name)).toList(),
				NetworkPolicy.UNRESTRICTED);
	}

}
