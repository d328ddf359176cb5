package io.mockatlas.state;

import java.time.Instant;
import java.util.stream.Stream;

import io.mockatlas.invitation.Validity;
import io.mockatlas.seed.validation.Seeds;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invitations of a seed, and mistakes in them.
 */
class SeededInvitationTests {

	private static final String EVE = "username: eve@example.com, roles: [ORG_MEMBER]";

	private static final String EVE_TO_WEB = "username: eve@example.com, groupId: web, roles: [GROUP_OWNER]";

	static Stream<Arguments> mistakesInOne() {
		return Stream.of(Arguments.of("roles: [ORG_MEMBER]", "username: is required"),
				Arguments.of("username: eve, roles: [ORG_MEMBER]", "username: is not a valid e-mail address: eve"),
				Arguments.of("username: eve@example.com", "roles: is required"),
				Arguments.of("username: eve@example.com, roles: [GROUP_OWNER]",
						"roles[0]: wrong kind of role GROUP_OWNER "
								+ "(must be an organization role such as ORG_OWNER, ORG_MEMBER or ORG_READ_ONLY)"),
				Arguments.of("username: eve@example.com, groupId: app, roles: [GROUP_OWNER]",
						"groupId: no project of this organization has the id or name app (there are web, data)"),
				Arguments.of(EVE_TO_WEB + ", teamIds: [platform]", "teamIds: cannot be combined with groupId"),
				Arguments.of(EVE + ", groupRoleAssignments: [{ roles: [GROUP_OWNER] }]",
						"groupRoleAssignments[0].groupId: is required"),
				Arguments.of(EVE + ", groupRoleAssignments: [{ groupId: web }]",
						"groupRoleAssignments[0].groupRoles: is required"),
				Arguments.of(
						EVE + ", groupRoleAssignments: [{ groupId: web, roles: [GROUP_OWNER], groupRoles: "
								+ "[GROUP_OWNER] }]",
						"groupRoleAssignments[0].roles: cannot be combined with groupRoles"),
				Arguments.of(EVE + ", status: DECLINED",
						"status: unknown status DECLINED (must be PENDING, ACCEPTED, REJECTED or EXPIRED)"),
				Arguments.of(EVE + ", createdAt: 2026-01-31",
						"createdAt: is not an instant such as 2026-01-31T12:00:00Z: 2026-01-31"),
				Arguments.of(EVE + ", createdAt: +999999999-01-01T00:00:00Z",
						"createdAt: is not an instant such as 2026-01-31T12:00:00Z: +999999999-01-01T00:00:00Z"),
				Arguments.of(EVE + ", createdAt: 2026-02-20T00:00:00Z, expiresAt: 2026-02-19T00:00:00Z",
						"expiresAt: must not be before createdAt, which is 2026-02-20T00:00:00Z"),
				Arguments.of(EVE + ", createdAt: 2026-01-01T00:00:00Z",
						"status: cannot be PENDING, since the invitation ended at 2026-01-31T00:00:00Z"),
				Arguments.of(EVE + ", status: EXPIRED, createdAt: 2026-02-20T00:00:00Z",
						"status: cannot be EXPIRED, since the invitation is valid until 2026-03-22T00:00:00Z"),
				Arguments.of("username: ada@example.com, roles: [ORG_MEMBER]",
						"username: ada@example.com is an active member of the organization (line 5); only an "
								+ "invitation with status ACCEPTED is allowed"));
	}

	static Stream<Arguments> mistakesInTwo() {
		return Stream.of(
				Arguments.of(EVE, "username: Eve@example.com, roles: [ORG_MEMBER], status: EXPIRED",
						": duplicate invitation of eve@example.com to organization Acme, first in line 7"),
				Arguments.of(EVE_TO_WEB, EVE_TO_WEB,
						": duplicate invitation of eve@example.com to project web, first in line 7"),
				Arguments.of("id: 690000000000000000000c10, " + EVE, "id: 690000000000000000000c10, " + EVE_TO_WEB,
						".id: duplicate invitation id 690000000000000000000c10, first in line 7"),
				Arguments.of(EVE + ", status: ACCEPTED", EVE_TO_WEB,
						".username: eve@example.com is an active member of the organization (line 7); only an "
								+ "invitation with status ACCEPTED is allowed"));
	}

	@ParameterizedTest
	@MethodSource("mistakesInOne")
	void reportsMistakeInOneInvitation(String invitation, String error) {
		assertThat(Seeds.error(Seeds.acme("invitations:\n  - { " + invitation + " }")))
			.isEqualTo("seed.yaml:7: organizations[0].invitations[0]." + error);
	}

	@ParameterizedTest
	@MethodSource("mistakesInTwo")
	void reportsConflictOfTwoInvitations(String first, String second, String error) {
		assertThat(Seeds.error(Seeds.acme("invitations:\n  - { " + first + " }\n  - { " + second + " }")))
			.isEqualTo("seed.yaml:8: organizations[0].invitations[1]" + error);
	}

	@Test
	void rejectsIdOfAnotherPendingUser() {
		String seed = Seeds.acme("""
				invitations: [{ id: 690000000000000000000c10, username: eve@example.com, roles: [ORG_MEMBER] }]
				""") + """
				  - name: Globex
				    users:
				      - id: 690000000000000000000c11
				        username: %s@example.com
				        roles: { orgRoles: [ORG_OWNER] }
				""";

		assertThat(Seeds.error(seed.formatted("bob"))).isEqualTo("seed.yaml:9: organizations[1].users[0].id: duplicate "
				+ "user id 690000000000000000000c11 of bob@example.com and of eve@example.com in line 6 (a pending user "
				+ "has the id of the invitation plus one)");
		assertThat(Seeds.read(seed.formatted("eve")).users()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					status: PENDING, 2026-03-01T12:00:00Z, 2026-03-31T12:00:00Z
					createdAt: 2026-02-20T00:00:00.5Z, 2026-02-20T00:00:00Z, 2026-03-22T00:00:00Z
					createdAt: 2026-02-20T00:00:00+01:00, 2026-02-19T23:00:00Z, 2026-03-21T23:00:00Z
					expiresAt: 2026-03-02T00:00:00Z, 2026-03-01T12:00:00Z, 2026-03-02T00:00:00Z
					status: EXPIRED, 2026-01-29T12:00:00Z, 2026-02-28T12:00:00Z
					'status: EXPIRED, expiresAt: 2026-02-01T00:00:00Z', 2026-01-02T00:00:00Z, 2026-02-01T00:00:00Z
					'status: EXPIRED, createdAt: 2020-01-01T00:00:00Z, expiresAt: 2020-01-01T00:00:00Z', 2020-01-01T00:00:00Z, 2020-01-01T00:00:00Z
					status: REJECTED, 2026-03-01T12:00:00Z, 2026-03-31T12:00:00Z
					'status: REJECTED, createdAt: 2020-01-01T00:00:00Z', 2020-01-01T00:00:00Z, 2020-01-31T00:00:00Z
					'status: EXPIRED, createdAt: 2020-01-01T00:00:00Z', 2020-01-01T00:00:00Z, 2020-01-31T00:00:00Z
					'status: ACCEPTED, createdAt: 2020-01-01T00:00:00Z', 2026-03-01T12:00:00Z, 2026-03-31T12:00:00Z
					""")
	void hasGivenDates(String written, Instant createdAt, Instant expiresAt) {
		ValidatedSeed validated = Seeds.read(Seeds.acme("invitations: [{ " + EVE + ", " + written + " }]"));

		assertThat(validated.invitations()).singleElement()
			.satisfies(
					(invited) -> assertThat(invited.header().validity()).isEqualTo(new Validity(createdAt, expiresAt)));
	}

}
