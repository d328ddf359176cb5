package io.mockatlas.organization;

import java.util.List;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Roles}.
 */
class RolesTests {

	private final Roles roles = new Roles(new RoleProperties(List.of()));

	@Test
	void keepOrderAndCountOnce() {
		assertThat(this.roles.ofOrganization(List.of("ORG_READ_ONLY", "ORG_OWNER", "ORG_READ_ONLY")))
			.containsExactly("ORG_READ_ONLY", "ORG_OWNER");
		assertThat(this.roles.ofProject(List.of("GROUP_USER_ADMIN", "GROUP_OWNER"))).containsExactly("GROUP_USER_ADMIN",
				"GROUP_OWNER");
	}

	@Test
	void areNotMixed() {
		assertRefused(() -> this.roles.ofOrganization(List.of("ORG_OWNER", "GROUP_OWNER")),
				ErrorCode.CANNOT_ADD_GROUP_ROLE);
		assertRefused(() -> this.roles.ofProject(List.of("GROUP_OWNER", "ORG_OWNER")), ErrorCode.CANNOT_ADD_ORG_ROLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "org_owner", "ORG_OWNER ", "OWNER", "ORG_", "GROUP_" })
	void areKnownByTheirWholeName(String name) {
		assertRefused(() -> this.roles.ofOrganization(List.of(name)), ErrorCode.INVALID_ENUM_VALUE);
		assertRefused(() -> this.roles.ofProject(List.of(name)), ErrorCode.INVALID_ENUM_VALUE);
	}

	@Test
	void areAddedBySetting() {
		Roles more = new Roles(new RoleProperties(List.of("ORG_AUDITOR", "GROUP_MIGRATOR")));

		assertThat(more.ofOrganization(List.of("ORG_AUDITOR"))).containsExactly("ORG_AUDITOR");
		assertThat(more.ofProject(List.of("GROUP_MIGRATOR"))).containsExactly("GROUP_MIGRATOR");
		assertRefused(() -> more.ofProject(List.of("ORG_AUDITOR")), ErrorCode.CANNOT_ADD_ORG_ROLE);
		assertRefused(() -> more.ofOrganization(List.of("GROUP_MIGRATOR")), ErrorCode.CANNOT_ADD_GROUP_ROLE);
	}

	private static void assertRefused(Runnable check, ErrorCode code) {
		assertThatExceptionOfType(AtlasException.class).isThrownBy(check::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
