package io.mockatlas.organization;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Roles}.
 */
class RolesTests {

	private final Roles roles = new Roles(new RoleProperties(List.of()));

	@Test
	void keepsOrderAndRemovesDuplicates() {
		assertThat(this.roles.ofOrganization(List.of("ORG_READ_ONLY", "ORG_OWNER", "ORG_READ_ONLY")))
			.containsExactly("ORG_READ_ONLY", "ORG_OWNER");
		assertThat(this.roles.ofProject(List.of("GROUP_USER_ADMIN", "GROUP_OWNER"))).containsExactly("GROUP_USER_ADMIN",
				"GROUP_OWNER");
	}

	@Test
	void rejectsRolesOfOtherScope() {
		AtlasErrors.assertRejected(() -> this.roles.ofOrganization(List.of("ORG_OWNER", "GROUP_OWNER")),
				ErrorCode.CANNOT_ADD_GROUP_ROLE);
		AtlasErrors.assertRejected(() -> this.roles.ofProject(List.of("GROUP_OWNER", "ORG_OWNER")),
				ErrorCode.CANNOT_ADD_ORG_ROLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "org_owner", "ORG_OWNER ", "OWNER", "ORG_", "GROUP_" })
	void rejectsUnknownNames(String name) {
		AtlasErrors.assertRejected(() -> this.roles.ofOrganization(List.of(name)), ErrorCode.INVALID_ENUM_VALUE, name);
		AtlasErrors.assertRejected(() -> this.roles.ofProject(List.of(name)), ErrorCode.INVALID_ENUM_VALUE, name);
	}

	@Test
	void rejectsGlobalRoles() {
		AtlasErrors.assertRejected(() -> this.roles.ofOrganization(List.of("GLOBAL_OWNER")),
				ErrorCode.CANNOT_ADD_GLOBAL_ROLE);
		AtlasErrors.assertRejected(() -> this.roles.ofProject(List.of("GROUP_OWNER", "GLOBAL_READ_ONLY")),
				ErrorCode.CANNOT_ADD_GLOBAL_ROLE);
	}

	@Test
	void acceptsAdditionalRoles() {
		Roles extended = new Roles(new RoleProperties(List.of("ORG_AUDITOR", "GROUP_MIGRATOR")));

		assertThat(extended.ofOrganization(List.of("ORG_AUDITOR"))).containsExactly("ORG_AUDITOR");
		assertThat(extended.ofProject(List.of("GROUP_MIGRATOR"))).containsExactly("GROUP_MIGRATOR");
		AtlasErrors.assertRejected(() -> extended.ofProject(List.of("ORG_AUDITOR")), ErrorCode.CANNOT_ADD_ORG_ROLE);
		AtlasErrors.assertRejected(() -> extended.ofOrganization(List.of("GROUP_MIGRATOR")),
				ErrorCode.CANNOT_ADD_GROUP_ROLE);
	}

}
