package io.mockatlas.state;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.seed.validation.Seeds;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users, projects and teams of a seed, and mistakes in them.
 */
class SeededUserTests {

	static Stream<Arguments> mistakes() {
		return Stream.of(
				Arguments.of("- projects: [{ name: web }, { name: web }]",
						"projects[1].name: duplicate project " + "name web, first in line 3"),
				Arguments.of("- teams: [{ name: ops }, { name: ops }]",
						"teams[1].name: duplicate team name ops, first in line 3"),
				Arguments.of(
						"- projects: [{ id: 690000000000000000000001, name: a }, "
								+ "{ id: 690000000000000000000001, name: b }]",
						"projects[1].id: duplicate project id 690000000000000000000001, first in line 3"),
				Arguments.of("- projects: [{ name: web, teams: [{ roleNames: [GROUP_OWNER] }] }]",
						"projects[0].teams[0].teamId: is required"),
				Arguments.of("- projects: [{ name: web, teams: [{ teamId: ops, roleNames: [GROUP_OWNER] }] }]",
						"projects[0].teams[0].teamId: no team of this organization has the id or name ops; it has none"),
				Arguments.of("- teams: [{ name: ops }]\n    projects: [{ name: web, teams: [{ teamId: ops }] }]",
						"projects[0].teams[0].roleNames: is required"),
				Arguments.of(
						"- teams: [{ name: ops }]\n"
								+ "    projects: [{ name: web, teams: [{ teamId: ops, roleNames: [] }] }]",
						"projects[0].teams[0].roleNames: must name at least one role"),
				Arguments.of(
						"- teams: [{ name: ops }]\n"
								+ "    projects: [{ name: web, teams: [{ teamId: ops, roleNames: [ORG_OWNER] }] }]",
						"projects[0].teams[0].roleNames[0]: wrong kind of role ORG_OWNER (must be a project role such "
								+ "as GROUP_OWNER)"),
				Arguments.of(
						"- teams: [{ id: 690000000000000000000001, name: ops }]\n"
								+ "    projects: [{ name: web, teams: [{ teamId: ops, roleNames: [GROUP_OWNER] }, "
								+ "{ teamId: 690000000000000000000001, roleNames: [GROUP_OWNER] }] }]",
						"projects[0].teams[1].teamId: duplicate team ops, first in line 4"),
				Arguments.of("- users: [{ roles: { orgRoles: [ORG_OWNER] } }]", "users[0].username: is required"),
				Arguments.of("- users: [{ username: ada, roles: { orgRoles: [ORG_OWNER] } }]",
						"users[0].username: is not a valid e-mail address: ada"),
				Arguments.of("- users: [{ username: a@example.com }]", "users[0].roles: is required"),
				Arguments.of("- users: [{ username: a@example.com, roles: {} }]",
						"users[0].roles.orgRoles: is required"),
				Arguments.of(
						"- users: [{ username: a@example.com, roles: { orgRoles: [ORG_OWNER] } }, "
								+ "{ username: A@example.com, roles: { orgRoles: [ORG_OWNER] } }]",
						"users[1].username: duplicate username a@example.com, first in line 3"),
				Arguments.of("- users: [{ username: a@example.com, roles: { orgRoles: [ORG_OWNER] }, teamIds: [ops] }]",
						"users[0].teamIds[0]: no team of this organization has the id or name ops; it has none"),
				Arguments.of(
						"- projects: [{ name: web }, { name: data }]\n"
								+ "    users: [{ username: a@example.com, roles: { orgRoles: [ORG_OWNER], "
								+ "groupRoleAssignments: [{ groupId: app, groupRoles: [GROUP_OWNER] }] } }]",
						"users[0].roles.groupRoleAssignments[0].groupId: no project of this organization has the id or "
								+ "name app (there are web, data)"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void reportsMistake(String organization, String error) {
		assertThat(Seeds.error("organizations:\n  " + organization.replace("- ", "- name: Acme\n    ")))
			.matches("seed\\.yaml:[34]: .*")
			.endsWith(": organizations[0]." + error);
	}

	@Test
	void readsRolesAndTeamsByNameOrId() {
		ValidatedSeed validated = Seeds
			.read("""
					organizations:
					  - name: Acme
					    projects: [{ id: 690000000000000000000a11, name: web }, { id: 690000000000000000000a12, name: data }]
					    teams: [{ id: 690000000000000000000a21, name: ops }, { id: 690000000000000000000a22, name: dev }]
					    users:
					      - username: Ada@Example.com
					        roles:
					          orgRoles: [ORG_MEMBER, ORG_EXTRA]
					          groupRoleAssignments:
					            - { groupId: data, groupRoles: [GROUP_OWNER, GROUP_READ_ONLY] }
					            - { groupId: 690000000000000000000a11, roles: [GROUP_READ_ONLY] }
					        teamIds: [690000000000000000000a22, ops]
					""");

		assertThat(validated.members()).singleElement().satisfies((member) -> {
			assertThat(member.user().username()).isEqualTo("ada@example.com");
			assertThat(member.user().createdAt()).isEqualTo(Seeds.NOW);
			assertThat(member.roles()).containsExactly("ORG_MEMBER", "ORG_EXTRA");
			assertThat(member.projectGrants())
				.extracting((grant) -> grant.project().value().substring(21) + " " + grant.role())
				.containsExactly("a12 GROUP_OWNER", "a12 GROUP_READ_ONLY", "a11 GROUP_READ_ONLY");
			assertThat(member.teams()).extracting((team) -> team.value().substring(21)).containsExactly("a22", "a21");
		});
	}

	@Test
	void readsRolesOfTeamsInProjects() {
		ValidatedSeed validated = Seeds.read("""
				organizations:
				  - name: Acme
				    projects:
				      - name: web
				        teams:
				          - { teamId: dev, roleNames: [GROUP_OWNER, GROUP_READ_ONLY, GROUP_OWNER] }
				          - { teamId: 690000000000000000000a21, roleNames: [GROUP_READ_ONLY] }
				      - { name: data, teams: [] }
				    teams: [{ id: 690000000000000000000a21, name: ops }, { name: dev }]
				""");

		assertThat(validated.projectTeams())
			.extracting((team) -> team.project().name() + " " + team.team().name() + " " + team.roles())
			.containsExactly("web dev [GROUP_OWNER, GROUP_READ_ONLY]", "web ops [GROUP_READ_ONLY]");
	}

	@Test
	void enforcesLimitsOfTeams() {
		String teams = IntStream.range(0, 101)
			.mapToObj((i) -> "{ name: team" + i + " }")
			.collect(Collectors.joining(","));
		String onProject = IntStream.range(0, 101)
			.mapToObj((i) -> "{ teamId: team" + i + ", roleNames: [GROUP_OWNER] }")
			.collect(Collectors.joining(","));

		assertThat(Seeds.error("organizations:\n  - name: Acme\n    teams: [" + teams
				+ "]\n    projects: [{ name: web, teams: [" + onProject + "] }]"))
			.isEqualTo("seed.yaml:4: organizations[0].projects[0].teams[100]: exceeds the limit of 100 teams on "
					+ "a project");
		assertThat(Seeds.error("organizations:\n  - name: Acme\n    teams: [" + teams + "," + teams.replace("team", "a")
				+ "," + teams.replace("team", "b") + "]"))
			.isEqualTo(
					"seed.yaml:3: organizations[0].teams[250]: exceeds the limit of 250 teams in an " + "organization");
	}

	@Test
	void sharesUserBetweenOrganizations() {
		String user = "    users: [{ %s username: ada@example.com, roles: { orgRoles: [ORG_OWNER] } }]\n";
		String seed = "organizations:\n  - name: A\n" + user + "  - name: B\n" + user;

		ValidatedSeed validated = Seeds.read(seed.formatted("id: 690000000000000000000a31,", ""));

		assertThat(validated.users()).singleElement()
			.satisfies((one) -> assertThat(one.id()).hasToString("690000000000000000000a31"));
		assertThat(validated.members()).hasSize(2);
		assertThat(Seeds.error(seed.formatted("id: 690000000000000000000a31,", "id: 690000000000000000000a32,")))
			.isEqualTo("seed.yaml:5: organizations[1].users[0].id: ada@example.com has the id 690000000000000000000a31 "
					+ "in another organization");
	}

	@Test
	void enforcesLimitsOfOrganizationsAndTeams() {
		assertThat(Seeds.read(Seeds.acme("invitations:\n" + invited(499, ""))).invitations()).hasSize(499);
		assertThat(Seeds.error(Seeds.acme("invitations:\n" + invited(500, ""))))
			.isEqualTo("seed.yaml:506: organizations[0].invitations[499]: exceeds the limit of 500 users in an "
					+ "organization, including pending users");
		assertThat(Seeds.error(Seeds.acme("invitations:\n" + invited(251, ", teamIds: [platform]"))))
			.startsWith("seed.yaml:257: organizations[0].invitations[250].teamIds: exceeds the limit of 250 users");
		assertThat(Seeds.read(Seeds.acme("invitations:\n" + invited(600, ", status: EXPIRED"))).invitations())
			.hasSize(600);
	}

	private static String invited(int count, String more) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "  - { username: user" + i + "@example.com, roles: [ORG_MEMBER]" + more + " }\n")
			.collect(Collectors.joining());
	}

}
