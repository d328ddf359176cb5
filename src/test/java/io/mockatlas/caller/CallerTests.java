package io.mockatlas.caller;

import java.util.List;

import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Caller}.
 */
class CallerTests {

	private final OrgId acme = new OrgId("690000000000000000000a01");

	private final OrgId globex = new OrgId("690000000000000000000b01");

	private final ProjectScope web = new ProjectScope(new ProjectId("690000000000000000000a11"), this.acme);

	private final ProjectScope data = new ProjectScope(new ProjectId("690000000000000000000a12"), this.acme);

	private final ProjectScope app = new ProjectScope(new ProjectId("690000000000000000000b11"), this.globex);

	@Test
	void orgOwnerOwnsAllProjectsOfOrganization() {
		Caller caller = caller(List.of("ORG_OWNER"));

		assertThat(caller.has("GROUP_OWNER", this.web)).isTrue();
		assertThat(caller.has("GROUP_OWNER", this.data)).isTrue();
		assertThat(caller.canSee(this.data)).isTrue();
	}

	@Test
	void orgReaderSeesAllProjectsOfOrganization() {
		Caller caller = caller(List.of("ORG_READ_ONLY"));

		assertThat(caller.canSee(this.web)).isTrue();
		assertThat(caller.has("GROUP_OWNER", this.web)).isFalse();
	}

	@Test
	void orgMemberSeesOnlyProjectsOfItsProjectRoles() {
		Caller caller = caller(List.of("ORG_MEMBER"), new ProjectGrant(this.web.project(), "GROUP_READ_ONLY"));

		assertThat(caller.canSee(this.web)).isTrue();
		assertThat(caller.has("GROUP_READ_ONLY", this.web)).isTrue();
		assertThat(caller.has("GROUP_OWNER", this.web)).isFalse();
		assertThat(caller.canSee(this.data)).isFalse();
	}

	@Test
	void hasNoRolesInAnotherOrganization() {
		Caller caller = caller(List.of("ORG_OWNER", "ORG_READ_ONLY"),
				new ProjectGrant(this.app.project(), "GROUP_OWNER"));

		assertThat(caller.canSee(this.app)).isFalse();
		assertThat(caller.has("GROUP_OWNER", this.app)).isFalse();
	}

	private Caller caller(List<String> roles, ProjectGrant... grants) {
		return new Caller(new ApiUserId("690000000000000000000a41"), "abcdefgh", this.acme, roles, List.of(grants),
				NetworkPolicy.UNRESTRICTED);
	}

}
