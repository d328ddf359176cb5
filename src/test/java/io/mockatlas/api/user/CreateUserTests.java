package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/users} and {@code POST /groups/{groupId}/users}, as far as
 * both behave alike.
 */
@AtlasTest
class CreateUserTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	CreateUserTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "a conflict; the codes are assumed for a pending user")
	void rejectsUserThatWasAdded(UserScope scope) {
		create(scope, scope.user("ada@example.com"));

		Response response = create(scope, scope.user("Ada@Example.com"));

		if (scope == UserScope.ORG) {
			assertThat(response).isRejected(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
					"ada@example.com");
		}
		else {
			assertThat(response).isRejected(409, "USER_ALREADY_IN_GROUP", "User %s is already in group %s.",
					"ada@example.com", this.acme.webId().value());
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void replacesExpiredInvitation(UserScope scope, TestClock clock) {
		Response expired = create(scope, scope.user("ada@example.com"));
		clock.shiftBy(Duration.ofDays(31));

		Response created = create(scope, scope.user("Ada@Example.com"));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.<String>json("$.id")).isNotEqualTo(expired.json("$.id"));
		assertThat(this.userClient
			.get(scope.owner(this.acme), scope.users(this.acme) + "?orgMembershipStatuses=INVITATION_EXPIRED")
			.<List<Object>>json("$.results")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					ORG     | {}                                                                          | 400 | MISSING_ATTRIBUTE
					ORG     | {"username":"a@example.com"}                                                | 400 | MISSING_ATTRIBUTE
					ORG     | {"username":"a@example.com","roles":{}}                                     | 400 | MISSING_ATTRIBUTE
					ORG     | {"username":"a@example.com","roles":{"orgRoles":[]}}                        | 400 | MISSING_ATTRIBUTE
					ORG     | {"roles":{"orgRoles":["ORG_MEMBER"]}}                                       | 400 | MISSING_ATTRIBUTE
					ORG     | {"username":"a","roles":{"orgRoles":["ORG_MEMBER"]}}                        | 400 | INVALID_USERNAME
					ORG     | {"username":"a@example.com","roles":["ORG_MEMBER"]}                         | 400 | INVALID_JSON_ATTRIBUTE
					ORG     | {"username":"a@example.com","roles":{"orgRoles":"ORG_MEMBER"}}              | 400 | INVALID_JSON_ATTRIBUTE
					ORG     | {"username":"a@example.com","roles":{"orgRoles":["ORG_KING"]}}              | 400 | INVALID_ENUM_VALUE
					ORG     | {"username":"a@example.com","roles":{"orgRoles":["GROUP_OWNER"]}}           | 400 | CANNOT_ADD_GROUP_ROLE
					ORG     | {"username":"a@example.com","roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["x"]} | 404 | TEAM_NOT_FOUND
					ORG     | {"username":"a@example.com","roles":{"orgRoles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"x"}]}} | 404 | GROUP_NOT_FOUND
					ORG     | {"username":                                                                | 400 | MALFORMED_JSON
					PROJECT | {}                                                                          | 400 | MISSING_ATTRIBUTE
					PROJECT | {"username":"a@example.com"}                                                | 400 | MISSING_ATTRIBUTE
					PROJECT | {"username":"a@example.com","roles":[]}                                     | 400 | MISSING_ATTRIBUTE
					PROJECT | {"username":"a@example.com","roles":"GROUP_OWNER"}                          | 400 | INVALID_JSON_ATTRIBUTE
					PROJECT | {"username":"a@example.com","roles":["GROUP_KING"]}                         | 400 | INVALID_ENUM_VALUE
					PROJECT | {"username":"a@example.com","roles":["ORG_OWNER"]}                          | 400 | CANNOT_ADD_ORG_ROLE
					PROJECT | {"username":"a","roles":["GROUP_OWNER"]}                                    | 400 | INVALID_USERNAME""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidRequestWithoutCreatingInvitation(UserScope scope, String body, int status, String code) {
		Response response = create(scope, body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	private Response create(UserScope scope, String body) {
		return this.userClient.post(scope.owner(this.acme), scope.users(this.acme), body);
	}

}
