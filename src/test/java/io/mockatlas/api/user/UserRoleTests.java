package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/users/{userId}:addRole} and {@code :removeRole}, and the same
 * operations on the users of a project.
 */
@AtlasTest
class UserRoleTests {

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	UserRoleTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void addsAndRemovesRolesOfPendingAndActiveUsers(UserScope scope) {
		for (String user : addPendingAndActiveUser(scope)) {
			Response added = addRole(scope, user, scope.otherRole());
			Response removed = removeRole(scope, user, scope.role());

			assertThat(added.status()).isEqualTo(200);
			assertThat(scope.roles(added)).containsExactly(scope.role(), scope.otherRole());
			assertThat(scope.roles(removed)).containsExactly(scope.otherRole());
			assertThat(get(scope, user)).isExactly(200, removed.body());
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void changesNothingIfUserHasAddedRoleOrLacksRemovedRole(UserScope scope) {
		for (String user : addPendingAndActiveUser(scope)) {
			String before = get(scope, user).body();

			assertThat(addRole(scope, user, scope.role())).isExactly(200, before);
			assertThat(removeRole(scope, user, scope.otherRole())).isExactly(200, before);
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void keepsLastRole(UserScope scope) {
		for (String user : addPendingAndActiveUser(scope)) {
			Response response = removeRole(scope, user, scope.role());

			assertThat(response).isRejected(403, "CANNOT_REMOVE_ALL_USER_ROLES",
					"You cannot remove all roles from a user. Specify at least one role.");
			assertThat(scope.roles(get(scope, user))).containsExactly(scope.role());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ORG     | {}                            | 400 | MISSING_ATTRIBUTE
			ORG     | {"orgRole":""}                | 400 | MISSING_ATTRIBUTE
			ORG     | {"orgRole":["ORG_OWNER"]}     | 400 | INVALID_JSON_ATTRIBUTE
			ORG     | {"orgRole":"ORG_KING"}        | 400 | INVALID_ENUM_VALUE
			ORG     | {"orgRole":"\\u0002"}         | 400 | INVALID_ENUM_VALUE
			ORG     | {"orgRole":"GROUP_OWNER"}     | 400 | CANNOT_ADD_GROUP_ROLE
			ORG     | {"orgRole":"GLOBAL_OWNER"}    | 403 | CANNOT_ADD_GLOBAL_ROLE
			PROJECT | {}                            | 400 | MISSING_ATTRIBUTE
			PROJECT | {"groupRole":7}               | 400 | INVALID_JSON_ATTRIBUTE
			PROJECT | {"groupRole":"GROUP_KING"}    | 400 | INVALID_ENUM_VALUE
			PROJECT | {"groupRole":"ORG_OWNER"}     | 400 | CANNOT_ADD_ORG_ROLE""")
	@TestEvidence(DOCUMENTED)
	void rejectsInvalidRole(UserScope scope, String body, int status, String code) {
		for (String user : addPendingAndActiveUser(scope)) {
			for (String method : List.of(":addRole", ":removeRole")) {
				Response response = this.userClient.post(scope.owner(this.acme), user + method, body);

				assertThat(response.status()).isEqualTo(status);
				assertThat(response.header("X-Error-Code")).isEqualTo(code);
			}
		}
	}

	/**
	 * Adds two users with the role of the scope.
	 * @return the paths of the users
	 */
	private List<String> addPendingAndActiveUser(UserScope scope) {
		String member = this.acme.id() + "@example.com";
		String memberId = this.acmes.addMember(this.acme, member).user().id().value();
		if (scope == UserScope.PROJECT) {
			add(scope, member);
		}
		String users = scope.users(this.acme) + "/";
		return List.of(users + add(scope, "ada@example.com").<String>json("$.id"), users + memberId);
	}

	private Response add(UserScope scope, String username) {
		return this.userClient.post(scope.owner(this.acme), scope.users(this.acme), scope.user(username));
	}

	private Response get(UserScope scope, String user) {
		return this.userClient.get(scope.owner(this.acme), user);
	}

	private Response addRole(UserScope scope, String user, String role) {
		return this.userClient.post(scope.owner(this.acme), user + ":addRole", scope.roleBody(role));
	}

	private Response removeRole(UserScope scope, String user, String role) {
		return this.userClient.post(scope.owner(this.acme), user + ":removeRole", scope.roleBody(role));
	}

}
