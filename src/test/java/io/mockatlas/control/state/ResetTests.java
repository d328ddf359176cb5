package io.mockatlas.control.state;

import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/reset} of the whole state and of one organization.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class ResetTests {

	private static final String SANDBOX_ORG = "690000000000000000000a01";

	private static final String SANDBOX_INVITES = "/api/atlas/v1.0/orgs/" + SANDBOX_ORG + "/invites";

	private static final String SANDBOX_USERS = "/api/atlas/v1.0/orgs/" + SANDBOX_ORG + "/users";

	private static final Key SANDBOX_OWNER = new Key("orgowner", "11111111-1111-4111-8111-111111111111");

	private static final int CALLERS = 12;

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	ResetTests(AtlasClient atlas, AcmeFactory acmes, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.control = control;
	}

	@Test
	void resetsWholeState(Acme acme) {
		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		this.atlas.delete(SANDBOX_OWNER, SANDBOX_INVITES + "/690000000000000000000c10");

		Response reset = this.control.post("/reset");

		assertThat(reset.<Integer>json("$.organizations")).isEqualTo(2);
		assertThat(reset.<Integer>json("$.invitations")).isEqualTo(9);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).status()).isEqualTo(401);
		assertThat(this.atlas.get(SANDBOX_OWNER, SANDBOX_INVITES).body()).contains("690000000000000000000c10");
		Response clock = this.control.get("/clock");
		assertThat(clock.<String>json("$.now")).isEqualTo(clock.<String>json("$.system"));
	}

	@Test
	void resetsOneOrganizationOfStartSeed(Acme other) {
		String invitation = invite(other.orgOwner(), other.invites(), "a@example.com").json("$.id");
		this.control.put("/clock", "{\"shift\":\"P3D\"}");
		this.control.post("/invitations/690000000000000000000c10/accept");

		assertThat(this.control.post("/reset?orgId=" + SANDBOX_ORG).status()).isEqualTo(200);

		Response invitations = this.atlas.get(SANDBOX_OWNER, SANDBOX_INVITES);
		assertThat(invitations.body()).contains("690000000000000000000c10");
		assertThat(this.atlas.get(other.orgOwner(), other.invites() + "/" + invitation).status()).isEqualTo(200);
		assertThat(this.control.get("/clock").<String>json("$.now"))
			.isNotEqualTo(this.control.get("/clock").<String>json("$.system"));
	}

	@Test
	void keepsAccountOfMemberOfAnotherOrganization(Acme other) {
		this.acmes.addMember(other, "ada@example.com");

		assertThat(this.control.post("/reset?orgId=" + SANDBOX_ORG).status()).isEqualTo(200);

		assertThat(this.acmes.membership(other, "ada@example.com").userId()).isEqualTo("690000000000000000000a31");
		assertThat(this.atlas.get(SANDBOX_OWNER, SANDBOX_USERS).body()).contains("690000000000000000000a31");
	}

	@Test
	void keepsIdOfUserInAnotherOrganization(Acme other) {
		this.atlas.delete(SANDBOX_OWNER, SANDBOX_USERS + "/690000000000000000000a32");
		String invitation = invite(other.orgOwner(), other.invites(), "grace@example.com").json("$.id");
		String id = this.control.post("/invitations/" + invitation + "/accept").json("$.userId");

		assertThat(this.control.post("/reset?orgId=" + SANDBOX_ORG).status()).isEqualTo(200);

		assertThat(id).isNotEqualTo("690000000000000000000a32");
		assertThat(this.acmes.membership(other, "grace@example.com").userId()).isEqualTo(id);
		assertThat(this.atlas.get(SANDBOX_OWNER, SANDBOX_USERS).body()).contains(id);
	}

	@Test
	void rejectsResetThatConflictsWithNewerState() {
		this.control.delete("/orgs/690000000000000000000b01");
		this.control.post("/state",
				"organizations: [{ name: Thief, projects: [{ id: 690000000000000000000b11, name: p }] }]");

		Response rejected = this.control.post("/reset?orgId=690000000000000000000b01");

		assertThat(rejected.status()).isEqualTo(409);
		assertThat(rejected.<String>json("$.detail"))
			.isEqualTo("The project 690000000000000000000b11 exists already; nothing was added.");
	}

	@Test
	void resetsAddedOrganizationAfterSnapshot() {
		Response created = this.control.post("/orgs");
		Key owner = Key.of(created);
		String invites = "/api/atlas/v1.0/orgs/" + created.json("$.orgId") + "/invites";
		invite(owner, invites, "b@example.com");
		this.control.put("/snapshots/with-b", "");
		this.control.post("/snapshots/with-b/restore");
		assertThat(this.atlas.get(owner, invites).body()).contains("b@example.com");

		assertThat(this.control.post("/reset?orgId=" + created.json("$.orgId")).status()).isEqualTo(200);
		assertThat(this.atlas.get(owner, invites).body()).isEqualTo("[]");

		this.control.delete("/orgs/" + created.json("$.orgId"));
		this.control.post("/snapshots/with-b/restore");
		assertThat(this.control.post("/reset?orgId=" + created.json("$.orgId")).status()).isEqualTo(200);
		assertThat(this.atlas.get(owner, invites).body()).contains("b@example.com");
		this.control.delete("/snapshots/with-b");
	}

	@Test
	void resetsAtTheLatestTime() {
		this.control.put("/clock", "{\"now\":\"2105-12-31T00:00:00Z\"}");

		assertThat(this.control.post("/orgs").status()).isEqualTo(201);
		assertThat(this.control.post("/reset?orgId=" + SANDBOX_ORG).status()).isEqualTo(200);
	}

	@Test
	void resetsAddedOrganization() {
		Response created = this.control.post("/orgs");
		Key owner = Key.of(created);
		String invites = "/api/atlas/v1.0/orgs/" + created.json("$.orgId") + "/invites";
		invite(owner, invites, "b@example.com");

		assertThat(this.control.post("/reset?orgId=" + created.json("$.orgId")).status()).isEqualTo(200);

		assertThat(this.atlas.get(owner, invites).body()).isEqualTo("[]");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/" + created.json("$.projectId")).status())
			.isEqualTo(200);
	}

	@Test
	void rejectsUnknownOrganization() {
		assertThat(this.control.post("/reset?orgId=690000000000000000000fff").status()).isEqualTo(404);
		assertThat(this.control.post("/reset?orgId=fff").status()).isEqualTo(400);
	}

	@Test
	void resetsSucceedDuringInvitations() throws Exception {
		List<Integer> statuses = ConcurrentCalls.call(CALLERS, (i) -> switch (i % 4) {
			case 0 -> this.control.post("/reset").status();
			case 1 -> this.control.post("/reset?orgId=" + SANDBOX_ORG).status();
			default -> invite(SANDBOX_OWNER, SANDBOX_INVITES, "guest" + i + "@example.com").status();
		});

		assertThat(statuses).allMatch((status) -> status == 200 || status == 401);
		assertThat(IntStream.range(0, CALLERS).filter((i) -> i % 4 < 2).mapToObj(statuses::get)).containsOnly(200);
		this.control.post("/reset");
		assertThat(this.control.get("/state").<Integer>json("$.organizations[0].invitations.length()")).isEqualTo(9);
	}

	private Response invite(Key owner, String invites, String username) {
		return this.atlas.post(owner, invites, "{\"username\":\"" + username + "\",\"roles\":[\"ORG_MEMBER\"]}");
	}

}
