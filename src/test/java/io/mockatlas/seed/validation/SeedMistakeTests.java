package io.mockatlas.seed.validation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Report of a mistake in a seed: one line with file, line, field and rule.
 */
class SeedMistakeTests {

	static Stream<Arguments> syntax() {
		return Stream.of(Arguments.of("", "1: is empty"), Arguments.of("# nothing\n", "1: is empty"),
				Arguments.of("[]", "1: must be a mapping with the fields clock, organizations, users"),
				Arguments.of("a:\n  b: [1\nc: 2",
						"3: is not valid YAML: while parsing a flow sequence, expected ',' or ']', but got :"),
				Arguments.of("a: b: c", "1: is not valid YAML: mapping values are not allowed here"),
				Arguments.of("a: 1\n---\nb: 2",
						"2: is not valid YAML: expected a single document in the stream, but found another document"),
				Arguments.of("a: 1\nb: \u0007", "2: is not valid YAML: character U+0007"),
				Arguments.of("? [a]\n: b", "1: the name of a field must be text"),
				Arguments.of("organizations:\n  - name: A\n    ? [a]\n    : b",
						"3: organizations[0]: the name of a field must be text"),
				Arguments.of("a: &b\n  - *b", "1: a[0]: an alias must not contain itself"),
				Arguments.of("[".repeat(100_000), "1: is not valid YAML: it is nested more than 100 deep"),
				Arguments.of("[" + "0,".repeat(2_000_000) + "]",
						"1: is not valid YAML: it has more than 2000000 names and values"),
				Arguments.of(nestedAliases(), "1: its aliases expand to more than 2000000 values"));
	}

	/**
	 * Returns 21 lines whose aliases expand to more than two million values.
	 */
	private static String nestedAliases() {
		return "a0: &a0 [0, 0]\n" + IntStream.rangeClosed(1, 20)
			.mapToObj((line) -> "a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(line, line - 1))
			.collect(Collectors.joining());
	}

	static Stream<Arguments> shape() {
		return Stream.of(Arguments.of("{}", "1: organizations: is required"),
				Arguments.of("organizations: ~", "1: organizations: is required"),
				Arguments.of("organizations: Acme", "1: organizations: must be a list"),
				Arguments.of("organizations: ''", "1: organizations: must be a list"),
				Arguments.of("organisations: []",
						"1: organisations: unknown field (known fields: clock, organizations, users)"),
				Arguments.of("organizations:\n  - Acme",
						"2: organizations[0]: must be a mapping with the fields id, name, created, "
								+ "skipDefaultAlertsSettings, settings, federationSettings, projects, teams, users, "
								+ "apiKeys, serviceAccounts, invitations"),
				Arguments.of("organizations:\n  -", "2: organizations[0]: must not be empty"),
				Arguments.of("organizations:\n  - projects: []", "2: organizations[0].name: is required"),
				Arguments.of("organizations:\n  - id:\n    name: ''", "3: organizations[0].name: must not be empty"),
				Arguments.of("organizations:\n  - name: [Acme]", "2: organizations[0].name: must be a string"),
				Arguments.of("organizations:\n  - name: A\n    name: B", "3: organizations[0].name: is given twice"),
				Arguments.of("organizations:\n  - name: \"A\\ud800\"",
						"2: organizations[0].name: must not contain U+0000 or an unpaired surrogate"),
				Arguments.of("organizations:\n  - name: " + "x".repeat(256),
						"2: organizations[0].name: has 256 characters, at most 255 are allowed"),
				Arguments.of("organizations:\n  - name: A\n  - name: A",
						"3: organizations[1].name: duplicate organization name A, first in line 2"),
				Arguments.of("organizations:\n  - name: A\n    id: 69000000000000000000000A",
						"3: organizations[0].id: malformed id 69000000000000000000000A, "
								+ "must be 24 hex digits in lower case"),
				Arguments.of("organizations:\n  - name: ${NOWHERE}",
						"2: organizations[0].name: ${NOWHERE} is not set and has no default"),
				Arguments.of("organizations:\n  - name: ${NOWHERE}\n    teams: [&a { name: b }]\n    projects: [*a]",
						"2: organizations[0].name: ${NOWHERE} is not set and has no default"),
				Arguments.of("organizations:\n  - name: ${NOWHERE}\n    teams: [*a]",
						"3: is not valid YAML: found undefined alias a"),
				Arguments.of("organizations:\n  - colour: red\n    teams: {}\n    name: A",
						"3: organizations[0].teams: must be a list"));
	}

	static Stream<Arguments> contents() {
		return Stream.of(
				Arguments.of("""
						colour:
						""",
						"6: organizations[0].colour: unknown field (known fields: id, name, created, "
								+ "skipDefaultAlertsSettings, settings, federationSettings, projects, teams, users, "
								+ "apiKeys, serviceAccounts, invitations)"),
				Arguments.of("""
						apiKeys:
						  - publicKey: owner
						    privateKey: secret
						    roles: [ORG_OWNER]
						""",
						"9: organizations[0].apiKeys[0].roles: must be a mapping with the fields orgRoles, "
								+ "groupRoleAssignments"),
				Arguments.of("""
						apiKeys:
						  - publicKey: owner
						    roles: { orgRoles: [ORG_OWNER] }
						""", "7: organizations[0].apiKeys[0].privateKey: is required unless ha1 is set"),
				Arguments.of("""
						apiKeys:
						  - { publicKey: "a:b", privateKey: secret }
						""",
						"7: organizations[0].apiKeys[0].publicKey: must consist of letters, digits, '.', '_' and '-'"),
				Arguments.of("""
						apiKeys:
						  - { publicKey: owner, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
						  - { publicKey: owner, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
						""", "8: organizations[0].apiKeys[1].publicKey: duplicate public key owner, first in line 7"),
				Arguments.of("""
						apiKeys:
						  - publicKey: owner
						    privateKey: secret
						    roles:
						      orgRoles:
						        - ORG_OWNR
						""",
						"11: organizations[0].apiKeys[0].roles.orgRoles[0]: unknown role ORG_OWNR "
								+ "(must be an organization role such as ORG_OWNER, ORG_MEMBER or ORG_READ_ONLY)"),
				Arguments.of("""
						apiKeys: [{ publicKey: owner, privateKey: secret, roles: { orgRoles: [] } }]
						""", "6: organizations[0].apiKeys[0].roles.orgRoles: must name at least one role"),
				Arguments.of("""
						apiKeys:
						  - publicKey: owner
						    privateKey: secret
						    roles:
						      orgRoles: [ORG_MEMBER]
						      groupRoleAssignments:
						        - groupId: web
						          groupRoles: [ORG_OWNER]
						""",
						"13: organizations[0].apiKeys[0].roles.groupRoleAssignments[0].groupRoles[0]: wrong kind of "
								+ "role ORG_OWNER (must be a project role such as GROUP_OWNER)"));
	}

	@ParameterizedTest
	@MethodSource({ "syntax", "shape" })
	void reportsMistakeInDocument(String seed, String error) {
		assertThat(Seeds.error(seed)).isEqualTo("seed.yaml:" + error);
	}

	@ParameterizedTest
	@MethodSource("contents")
	void reportsMistakeInOrganization(String lines, String error) {
		assertThat(Seeds.error(Seeds.acme(lines))).isEqualTo("seed.yaml:" + error);
	}

}
