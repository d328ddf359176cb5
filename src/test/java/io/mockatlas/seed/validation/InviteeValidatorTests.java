package io.mockatlas.seed.validation;

import io.mockatlas.invitation.Validity;
import io.mockatlas.seed.validation.ValidatedSeed.Invited;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invitations of one invitee to an organization and its projects.
 */
class InviteeValidatorTests {

	@Test
	void invitesInviteeOfProjectToOrganization() {
		ValidatedSeed validated = Seeds.read(Seeds.acme("""
				invitations:
				  - { username: eve@example.com, groupId: web, roles: [GROUP_OWNER], status: EXPIRED }
				  - { username: eve@example.com, groupId: data, roles: [GROUP_OWNER], inviterUsername: boss }
				"""));

		assertThat(validated.invitations()).hasSize(3).last().satisfies((invited) -> {
			assertThat(invited.scope()).hasToString("organization Acme");
			assertThat(invited.orgGrants().roles()).containsExactly("ORG_MEMBER");
			assertThat(invited.header().inviterUsername()).isEqualTo("boss");
			assertThat(invited.header().validity()).isEqualTo(Validity.from(Seeds.NOW));
		});
	}

	@Test
	void keepsGivenOrgInvitation() {
		ValidatedSeed validated = Seeds.read(Seeds.acme("""
				invitations:
				  - { username: eve@example.com, groupId: web, roles: [GROUP_OWNER] }
				  - { username: eve@example.com, roles: [ORG_READ_ONLY], status: EXPIRED }
				"""));

		assertThat(validated.invitations()).extracting((invited) -> invited.orgGrants().roles().get(0))
			.containsExactly("GROUP_OWNER", "ORG_READ_ONLY");
	}

	@Test
	void declinesImplicitOrgInvitation() {
		ValidatedSeed validated = Seeds.read(Seeds.acme("""
				invitations:
				  - { username: eve@example.com, groupId: web, roles: [GROUP_OWNER], status: REJECTED }
				  - { username: bob@example.com, groupId: web, roles: [GROUP_OWNER], status: REJECTED,
				      expiresAt: 2030-01-01T00:00:00Z }
				  - { username: bob@example.com, groupId: data, roles: [GROUP_OWNER] }
				"""));

		assertThat(validated.invitations()).hasSize(5);
		assertThat(validated.invitations()
			.stream()
			.filter((invited) -> validated.declined().contains(invited.header().id())))
			.extracting((invited) -> invited.header().username() + " to " + invited.scope())
			.containsExactly("eve@example.com to project web", "bob@example.com to project web",
					"eve@example.com to organization Acme");
	}

	@Test
	void acceptsOncePerUserAndOrganization() {
		ValidatedSeed validated = Seeds.read(Seeds.acme("""
				invitations:
				  - { id: 690000000000000000000c10, username: eve@example.com, groupId: web, roles: [GROUP_OWNER],
				      status: ACCEPTED }
				  - { id: 690000000000000000000c20, username: eve@example.com, roles: [ORG_OWNER], status: ACCEPTED }
				  - { id: 690000000000000000000c30, username: bob@example.com, groupId: web, roles: [GROUP_OWNER],
				      status: ACCEPTED }
				"""));

		assertThat(validated.invitations()).hasSize(3);
		assertThat(validated.accepted()).extracting(Object::toString)
			.containsExactly("690000000000000000000c20", "690000000000000000000c30");
	}

	@Test
	void acceptsNothingForMember() {
		ValidatedSeed validated = Seeds
			.read(Seeds.acme("invitations: [{ username: ada@example.com, roles: [ORG_MEMBER], status: ACCEPTED }]"));

		assertThat(validated.invitations()).isEmpty();
		assertThat(validated.accepted()).isEmpty();
	}

	@Test
	void inviterIsFirstKey() {
		String invitations = "invitations: [{ username: eve@example.com, roles: [ORG_MEMBER] }]\n";
		String keys = """
				apiKeys:
				  - { publicKey: first, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
				  - { publicKey: second, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
				""";

		assertThat(inviter(Seeds.acme(invitations))).isEqualTo("mock-atlas");
		assertThat(inviter(Seeds.acme(invitations + keys))).isEqualTo("first");
	}

	private static String inviter(String seed) {
		Invited only = Seeds.read(seed).invitations().get(0);
		return only.header().inviterUsername();
	}

}
