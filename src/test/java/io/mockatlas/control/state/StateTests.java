package io.mockatlas.control.state;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET}, {@code PUT} and {@code POST /_mockatlas/state}. Each test starts and ends
 * with the sandbox.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class StateTests {

	private static final String INITECH = "690000000000000000000d01";

	private static final Key OWNER = new Key("initechk", "66666666-6666-4666-8666-666666666666");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	private final StateClient state;

	StateTests(AtlasClient atlas, AcmeFactory acmes, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.control = control;
		this.state = new StateClient(control);
	}

	@Test
	void exportCanBeImported(Acme acme) {
		fill(acme);
		String before = this.state.export();

		Response replaced = this.state.replaceAfterReset(before);

		assertThat(replaced.body()).isEqualTo("""
				{
				  "organizations": 3,
				  "projects": 5,
				  "users": 5,
				  "apiKeys": 11,
				  "serviceAccounts": 2,
				  "invitations": 14
				}
				""");
		assertThat(this.state.export()).isEqualTo(before);
		assertThat(before).contains("\"REJECTED\"", "\"accessList\"", "\"secretHash\"", "\"ha1\"", "\\\\${HOME}");
	}

	@Test
	void yamlExportCanBeImported(Acme acme) {
		fill(acme);
		String before = this.state.export();

		Response yaml = this.control.send("GET", "/state", null, "Accept", "application/yaml");

		assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
		assertThat(yaml.body()).startsWith("organizations:\n");
		assertThat(this.control.get("/state?format=yaml").body()).isEqualTo(yaml.body());
		this.state.replaceAfterReset(yaml.body());
		assertThat(this.state.export()).isEqualTo(before);
	}

	@Test
	void exportContainsClock() {
		this.control.put("/clock", "{\"shift\":\"P31D\",\"frozen\":true}");
		String frozen = this.control.get("/clock").json("$.now");
		String before = this.state.export();

		this.state.replaceAfterReset(before);

		assertThat(this.control.get("/clock").<String>json("$.now")).isEqualTo(frozen);
		assertThat(this.state.export()).isEqualTo(before).contains("\"frozen\": true");
	}

	@Test
	void exportWithFutureDatesContainsZeroShift() {
		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		this.control.post("/orgs");
		this.control.delete("/clock");
		String before = this.state.export();

		this.state.replaceAfterReset(before);

		assertThat(this.state.export()).isEqualTo(before).contains("\"shift\": \"PT0S\"");
	}

	@Test
	void exportOfOneOrganizationCanBeAdded() {
		Response one = this.control.get("/state?orgId=690000000000000000000b01");

		assertThat(one.body()).contains("globex-app").doesNotContain("acme-web");
		assertThat(this.control.delete("/orgs/690000000000000000000b01").status()).isEqualTo(204);
		assertThat(this.control.post("/state", one.body()).status()).isEqualTo(200);
		assertThat(this.control.get("/state?orgId=690000000000000000000b01").body()).isEqualTo(one.body());
		assertThat(this.control.get("/state?orgId=" + INITECH).status()).isEqualTo(404);
		assertThat(this.control.get("/state?format=xml").status()).isEqualTo(400);
	}

	@Test
	void addedStateIsUsableAtOnce() {
		Response added = this.control.post("/state", initech("peter@example.com"));

		assertThat(added.<Integer>json("$.organizations")).isEqualTo(3);
		assertThat(this.atlas.get(OWNER, "/api/atlas/v1.0/orgs/" + INITECH + "/invites").body())
			.contains("peter@example.com");
	}

	@Test
	void replacementDeletesOtherState(Acme acme) {
		this.state.replace(initech("peter@example.com"));

		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).status()).isEqualTo(401);
		assertThat(this.control.get("/state").<Integer>json("$.organizations.length()")).isEqualTo(1);
	}

	@Test
	void rejectsInvalidStateWithoutChanges() {
		String before = this.state.export();

		Response rejected = this.control.put("/state", "organizations:\n  - name: Initech\n    nmae: x\n");

		assertThat(rejected.status()).isEqualTo(400);
		assertThat(rejected.<String>json("$.detail"))
			.startsWith("body:3: organizations[0].nmae: unknown field (known fields: id, name, ");
		assertThat(this.control.post("/state", "[]").status()).isEqualTo(400);
		assertThat(this.control.post("/state", "").status()).isEqualTo(400);
		assertThat(this.control.post("/state", "clock: { shift: P1D }\norganizations: []").<String>json("$.detail"))
			.isEqualTo("body:1: clock: can only be set with everything else: PUT /_mockatlas/state");
		assertThat(this.control.put("/state", "clock: { shift: P100000D }\norganizations: []").status()).isEqualTo(400);
		assertThat(this.state.export()).isEqualTo(before);
	}

	@Test
	void rejectsLongBody() {
		Response rejected = this.control.put("/state", " ".repeat(16 * 1024 * 1024 + 1));

		assertThat(rejected.status()).isEqualTo(413);
		assertThat(rejected.<String>json("$.detail")).isEqualTo("The body exceeds the limit of 16777216 bytes.");
	}

	@Test
	void stateCannotReadEnvironmentOfServer() {
		Response rejected = this.control.post("/state", "organizations: [{ name: '${PATH}' }]");
		Response defaulted = this.control.post("/state",
				"organizations: [{ id: " + INITECH + ", name: '${PATH:none}' }]");

		assertThat(rejected.<String>json("$.detail"))
			.isEqualTo("body:1: organizations[0].name: ${PATH} is not set and has no default");
		assertThat(defaulted.status()).isEqualTo(200);
		assertThat(this.control.get("/state?orgId=" + INITECH).<String>json("$.organizations[0].name"))
			.isEqualTo("none");
	}

	/**
	 * Creates a resource of each kind in each state.
	 */
	private void fill(Acme acme) {
		this.acmes.createServiceAccount(acme);
		this.acmes.addMember(acme, "owner@example.com", "ORG_OWNER");
		this.acmes.addMember(acme, "member@example.com");
		post(acme, acme.invites(), """
				{"username":"teamed@example.com","roles":["ORG_MEMBER","ORG_READ_ONLY"],"teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER","GROUP_READ_ONLY"]}]}"""
			.formatted(acme.team().id(), acme.webId()));
		String declined = post(acme, acme.invites(), invitee("declined@example.com", "ORG_MEMBER")).json("$.id");
		String expired = post(acme, acme.invites(), invitee("expired@example.com", "ORG_MEMBER")).json("$.id");
		String accepted = post(acme, acme.invites(), invitee("accepted@example.com", "ORG_MEMBER")).json("$.id");
		post(acme, acme.webInvites(), invitee("guest@example.com", "GROUP_OWNER"));
		this.control.post("/invitations/" + declined + "/decline");
		this.control.post("/invitations/" + expired + "/expire");
		this.control.post("/invitations/" + accepted + "/accept");
		post(acme, "/api/atlas/v2/groups/" + acme.webId() + "/teams",
				"[{\"teamId\":\"" + acme.team().id() + "\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]");
		String key = post(acme, "/api/atlas/v2/groups/" + acme.webId() + "/apiKeys",
				"{\"desc\":\"reads ${HOME}\",\"roles\":[\"GROUP_READ_ONLY\"]}")
			.json("$.id");
		post(acme, "/api/atlas/v2/orgs/" + acme.id() + "/apiKeys/" + key + "/accessList",
				"[{\"cidrBlock\":\"127.0.0.0/8\"},{\"ipAddress\":\"::1\"}]");
		this.atlas.patch(acme.orgOwner(), "/api/atlas/v2/groups/" + acme.webId(),
				"{\"tags\":[{\"key\":\"b\",\"value\":\"${x:y}\"},{\"key\":\"a\",\"value\":\"1\"}]}");
		this.atlas.patch(acme.orgOwner(), "/api/atlas/v2/orgs/" + acme.id() + "/settings",
				"{\"multiFactorAuthRequired\":true,\"securityContact\":\"sec@example.com\"}");
	}

	private Response post(Acme acme, String path, String body) {
		Response response = this.atlas.post(acme.orgOwner(), path, body);
		assertThat(response.status()).as(path + " " + response.body()).isEqualTo(200);
		return response;
	}

	private static String invitee(String username, String role) {
		return "{\"username\":\"" + username + "\",\"roles\":[\"" + role + "\"]}";
	}

	private static String initech(String invited) {
		return """
				organizations:
				  - id: %s
				    name: Initech
				    apiKeys:
				      - publicKey: %s
				        privateKey: %s
				        roles: { orgRoles: [ORG_OWNER] }
				    invitations: [{ username: %s, roles: [ORG_MEMBER] }]
				""".formatted(INITECH, OWNER.publicKey(), OWNER.privateKey(), invited);
	}

}
