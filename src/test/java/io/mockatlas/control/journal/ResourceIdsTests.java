package io.mockatlas.control.journal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ResourceIds}: IDs in paths.
 */
class ResourceIdsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/atlas/v2/orgs                        |   |   |
			/api/atlas/v2/orgs/a                      | a |   |
			/api/atlas/v2/orgs/a/invites              | a |   |
			/api/atlas/v2/orgs/a/invites/c            | a |   | c
			/api/atlas/v1.0/orgs/a/invitations/c      | a |   | c
			/api/atlas/v2/orgs/a/users/u/roles        | a |   |
			/api/atlas/v2/orgs/a/billing/invites/x    | a |   |
			/api/atlas/v1.0/groups/g/invites/c        |   | g | c
			/api/atlas/v2/groups/g/teams/t            |   | g |
			/api/atlas/v2/groups/byName/acme-web      |   |   |
			/api/oauth/token                          |   |   |
			/orgs/a                                   |   |   |
			""")
	void readsIdsFromPath(String path, String orgId, String groupId, String invitationId) {
		assertThat(ResourceIds.of(path)).isEqualTo(new ResourceIds(orgId, groupId, invitationId));
	}

}
