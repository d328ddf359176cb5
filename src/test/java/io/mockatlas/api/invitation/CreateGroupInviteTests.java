package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creation of an invitation to a project: {@code POST /groups/{groupId}/invites}, as far
 * as it differs from that of an invitation to an organization. {@link CreateInviteTests}
 * has the rest, {@link GroupInviteOrgEffectsTests} the effects on the organization.
 */
@AtlasTest
class CreateGroupInviteTests {

	private final InviteClient invites;

	CreateGroupInviteTests(AtlasClient atlas, Acme acme) {
		this.invites = new InviteClient(atlas, InviteKind.PROJECT, acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the roles; that they keep their order is recorded")
	void acceptsEveryProjectRoleInOrder() {
		String id = this.invites.create("""
				{"roles":["GROUP_USER_ADMIN","GROUP_OWNER","GROUP_READ_ONLY","GROUP_CLUSTER_MANAGER",\
				"GROUP_DATA_ACCESS_ADMIN","GROUP_DATA_ACCESS_READ_WRITE","GROUP_DATA_ACCESS_READ_ONLY",\
				"GROUP_SEARCH_INDEX_EDITOR","GROUP_STREAM_PROCESSING_OWNER","GROUP_BACKUP_MANAGER",\
				"GROUP_OBSERVABILITY_VIEWER","GROUP_DATABASE_ACCESS_ADMIN"],"username":"ada@example.com"}""")
			.json("$.id");

		assertThat(this.invites.get(id).<List<String>>json("$.roles")).hasSize(12)
			.startsWith("GROUP_USER_ADMIN", "GROUP_OWNER", "GROUP_READ_ONLY")
			.endsWith("GROUP_DATABASE_ACCESS_ADMIN");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "teams and projects are unknown attributes, whatever their values")
	void ignoresAttributesOtherThanUsernameAndRoles() {
		Response response = this.invites.create("""
				{"roles":["GROUP_READ_ONLY"],"username":"Ada@Example.com","teamIds":5,"groupRoleAssignments":"x",\
				"groupId":null}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<String>json("$.username")).isEqualTo("ada@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void rejectsOrgRole(Api api) {
		Response response = this.invites.on(api).create("""
				{"roles":["GROUP_OWNER","ORG_MEMBER"],"username":"ada@example.com"}""");

		InviteErrors.assertRejectsOrgRole(response);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertThat(this.invites.list("")).isExactly(200, "[]");
		assertThat(this.invites.ofOtherKind().list("")).isExactly(200, "[]");
	}

}
