package io.mockatlas.protocol.path;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for custom methods, such as {@code :addRole} at the end of a path.
 */
@AtlasTest
class CustomMethodTests {

	private final AtlasClient atlas;

	private final Acme acme;

	CustomMethodTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST    | /orgs/{org}:fly
			GET     | /orgs/{org}:fly
			POST    | /groups/{group}:migrate
			DELETE  | /groups/{group}:fly
			POST    | /orgs/{org}/users/690000000000000000000fff:fly
			GET     | /orgs/{org}/users/690000000000000000000fff:fly
			PATCH   | /orgs/{org}/users/690000000000000000000fff:addrole
			POST    | /groups/{group}/users/690000000000000000000fff:addTeam
			DELETE  | /groups/{group}/users/690000000000000000000fff:fly
			POST    | /orgs/{org}/teams/690000000000000000000fff:fly
			PATCH   | /orgs/{org}/teams/690000000000000000000fff:fly
			POST    | /groups/{group}/serviceAccounts/mdb_sa_id_690000000000000000000fff:fly
			GET     | /groups/{group}/serviceAccounts/mdb_sa_id_690000000000000000000fff:invites
			DELETE  | /orgs/{org}/serviceAccounts/mdb_sa_id_690000000000000000000fff:invite
			POST    | /orgs/{org}/invites/690000000000000000000fff:resend
			GET     | /orgs/{org}/invites/x:resend
			POST    | /orgs/{org}/apiKeys/690000000000000000000fff:fly
			POST    | /users/690000000000000000000fff:fly
			POST    | /users/690000000000000000000fff%3Afly
			OPTIONS | /users/690000000000000000000fff:fly
			HEAD    | /users/690000000000000000000fff:fly""")
	@TestEvidence(value = ASSUMED, of = "deliberately not 404, which a client that deletes reads as already deleted")
	void returns501ForUnknownCustomMethods(String method, String path) {
		String target = "/api/atlas/v2"
				+ path.replace("{org}", this.acme.id().toString()).replace("{group}", this.acme.webId().toString());
		String body = (method.startsWith("P")) ? "{}" : null;

		assertThat(this.atlas.sendUnsigned(method, target, body).status()).isEqualTo(401);
		for (Key key : List.of(this.acme.orgOwner(), this.acme.orgReader())) {
			Response response = this.atlas.send(key, method, target, body);

			assertThat(response.status()).isEqualTo(501);
			assertThat(response.header("X-Error-Code")).isEqualTo("NOT_EMULATED");
			assertThat(response.header("X-Mockatlas")).isEqualTo("not-emulated");
			assertThat(response.header("Allow")).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/orgs/%s/users/690000000000000000000fff:addRole  | GET
			/orgs/%s/users/690000000000000000000fff:addRole  | DELETE
			/orgs/%s/users/690000000000000000000fff:addRole  | OPTIONS
			/orgs/%s/teams/690000000000000000000fff:addUser  | PATCH""")
	@TestEvidence(ASSUMED)
	void allowsOnlyPostForKnownCustomMethods(String path, String method) {
		String target = "/api/atlas/v2" + path.formatted(this.acme.id());

		Response response = this.atlas.send(this.acme.orgOwner(), method, target, null, "Accept",
				"application/vnd.atlas.2025-02-19+json");

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", method, target);
		assertThat(response.header("Allow")).isEqualTo("POST");
	}

	@ParameterizedTest
	@CsvSource({ "/users/byName/nobody:fly, 404, USERNAME_NOT_FOUND", "/groups/byName/nothing:fly, 401, NOT_IN_GROUP",
			"/orgs/%s/teams/byName/none:fly, 404, TEAM_NAME_NOT_FOUND" })
	@TestEvidence(ASSUMED)
	void readsColonAsPartOfName(String path, int status, String code) {
		Response response = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2" + path.formatted(this.acme.id()));

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
	}

	@Test
	@TestEvidence(ASSUMED)
	void readsColonAsPartOfAddress() {
		String list = "/api/atlas/v2/orgs/" + this.acme.id() + "/serviceAccounts/mdb_sa_id_690000000000000000000fff"
				+ "/accessList/2001:db8::beef";

		Response response = this.atlas.send(this.acme.orgOwner(), "DELETE", list, null, "Accept",
				"application/vnd.atlas.2024-08-05+json");

		assertThat(response.header("X-Error-Code")).isEqualTo("RESOURCE_NOT_FOUND");
	}

}
