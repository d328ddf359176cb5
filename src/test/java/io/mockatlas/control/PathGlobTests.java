package io.mockatlas.control;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link PathGlob}: paths that a pattern matches.
 */
class PathGlobTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/atlas/v2/orgs                        | /api/atlas/v2/orgs
			/api/atlas/*/orgs                         | /api/atlas/v1.0/orgs
			/api/atlas/v2/orgs/{orgId}/invites        | /api/atlas/v2/orgs/690000000000000000000a01/invites
			/api/atlas/v2/orgs/{}/invites             | /api/atlas/v2/orgs/x/invites
			/api/atlas/v2/orgs/*/invites/*10          | /api/atlas/v2/orgs/x/invites/690000000000000000000c10
			/**/invites                               | /api/atlas/v2/orgs/x/invites
			/api/**                                   | /api/oauth/token
			/api/atlas/v2/orgs/{orgId}/teams/{id}:*   | /api/atlas/v2/orgs/x/teams/y:addUser
			/api/atlas/v2/users/byName/a b@x.com      | /api/atlas/v2/users/byName/a%20b@x.com
			/api/atlas/v2/users/byName/a%20b@x.com    | /api/atlas/v2/users/byName/a%20b@x.com
			/x/%zz                                    | /x/%zz
			/a.c                                      | /a.c
			/a{                                       | /a{
			/orgs/**                                  | /orgs
			/orgs/**                                  | /orgs/
			/orgs/**                                  | /orgs/x/invites
			/orgs/*/**                                | /orgs/x
			/orgs/{*rest}                             | /orgs
			/orgs/{*rest}                             | /orgs/x/invites
			/orgs/?/invites                           | /orgs/x/invites
			/a**/c                                    | /a/b/c
			""")
	void matches(String pattern, String path) {
		assertThat(new PathGlob(pattern).fits(path)).isTrue();
	}

	@Test
	@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void matchesInBoundedTime() {
		assertThat(new PathGlob("/" + "**a".repeat(500) + "**b").fits("/" + "a".repeat(4_000))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/atlas/v2/orgs                        | /api/atlas/v2/orgs/
			/api/atlas/v2/orgs                        | /api/atlas/v2/ORGS
			/api/atlas/*                              | /api/atlas/v2/orgs
			/api/atlas/v2/orgs/{orgId}/invites        | /api/atlas/v2/orgs//invites
			/api/atlas/v2/orgs/{orgId}/invites        | /api/atlas/v2/orgs/x/y/invites
			/api/atlas/v2/orgs/{orgId}                | /api/atlas/v2/orgs/x/invites
			/a.c                                      | /abc
			/orgs/**                                  | /orgsx
			/orgs/{*rest}                             | /org
			/orgs/?/invites                           | /orgs/xy/invites
			/orgs/?invites                            | /orgs//invites
			/a?c                                      | /a/c
			/a{                                       | /ab
			""")
	void doesNotMatch(String pattern, String path) {
		assertThat(new PathGlob(pattern).fits(path)).isFalse();
	}

}
