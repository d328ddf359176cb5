package io.mockatlas.control.state;

import com.jayway.jsonpath.JsonPath;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conflicts of added state with existing state.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class StateConflictTests {

	private static final String INITECH = "690000000000000000000d01";

	private final ControlClient control;

	private final StateClient state;

	StateConflictTests(ControlClient control) {
		this.control = control;
		this.state = new StateClient(control);
	}

	@Test
	void rejectsStateThatExists() {
		this.control.post("/state", initech("peter@example.com"));
		String before = this.state.export();

		Response again = this.control.post("/state", initech("samir@example.com"));

		assertThat(again.status()).isEqualTo(409);
		assertThat(again.<String>json("$.detail"))
			.isEqualTo("The organization " + INITECH + " exists already; nothing was added.");
		assertThat(this.state.export()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "users, 690000000000000000000c11", "invitations, 690000000000000000000a30" })
	void rejectsUserIdInUse(String list, String id) {
		String roles = (list.equals("users")) ? "{ orgRoles: [ORG_MEMBER] }" : "[ORG_MEMBER]";
		String before = this.state.export();

		Response rejected = this.control.post("/state", """
				organizations:
				  - name: Initech
				    %s: [{ id: %s, username: peter@example.com, roles: %s }]
				""".formatted(list, id, roles));

		assertThat(rejected.status()).isEqualTo(409);
		assertThat(rejected.<String>json("$.detail")).matches("The user id \\w{24} exists already; nothing was added.");
		assertThat(this.state.export()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					users: [{ id: 690000000000000000000fff, username: ada@example.com, roles: { orgRoles: [ORG_MEMBER] } }] | The user ada@example.com exists already with the id 690000000000000000000a31
					projects: [{ id: 690000000000000000000a11, name: x }] | The project 690000000000000000000a11 exists already
					teams: [{ id: 690000000000000000000a21, name: x }] | The team 690000000000000000000a21 exists already
					apiKeys: [{ publicKey: orgowner, privateKey: x, roles: { orgRoles: [ORG_MEMBER] } }] | The public key orgowner exists already
					apiKeys: [{ id: KEY, publicKey: other, privateKey: x, roles: { orgRoles: [ORG_MEMBER] } }] | The API key KEY exists already
					serviceAccounts: [{ clientId: mdb_sa_id_690000000000000000000a51, roles: { orgRoles: [ORG_MEMBER] } }] | The service account mdb_sa_id_690000000000000000000a51 exists already
					serviceAccounts: [{ clientId: mdb_sa_id_KEY, roles: { orgRoles: [ORG_MEMBER] } }] | The id of an API key or a service account KEY exists already
					serviceAccounts: [{ name: x, roles: { orgRoles: [ORG_MEMBER] }, secrets: [{ id: SECRET, secret: mdb_sa_sk_0123456789abcdef }] }] | The secret SECRET exists already
					invitations: [{ id: 690000000000000000000c10, username: peter@example.com, roles: [ORG_MEMBER] }] | The invitation 690000000000000000000c10 exists already
					""")
	void rejectsContentsThatExist(String contents, String detail) {
		String before = this.state.export();
		String key = JsonPath.read(before, "$.organizations[0].apiKeys[0].id");
		String secret = JsonPath.read(before, "$.organizations[0].serviceAccounts[0].secrets[0].id");

		Response rejected = this.control.post("/state",
				"organizations: [{ name: Initech, %s }]".formatted(contents)
					.replace("KEY", key)
					.replace("SECRET", secret));

		assertThat(rejected.status()).isEqualTo(409);
		assertThat(rejected.<String>json("$.detail"))
			.isEqualTo(detail.replace("KEY", key).replace("SECRET", secret) + "; nothing was added.");
		assertThat(this.state.export()).isEqualTo(before);
	}

	private static String initech(String invited) {
		return "organizations: [{ id: %s, name: Initech, invitations: [{ username: %s, roles: [ORG_MEMBER] }] }]"
			.formatted(INITECH, invited);
	}

}
