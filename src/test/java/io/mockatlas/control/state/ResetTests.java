package io.mockatlas.control.state;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /_mockatlas/reset} of the whole state and of one organization.
 */
@AtlasTest
class ResetTests {

	private static final String SANDBOX = "690000000000000000000a01";

	private static final Key SANDBOX_OWNER = new Key("orgowner", "11111111-1111-4111-8111-111111111111");

	private static final String INVITES = "/api/atlas/v1.0/orgs/%s/invites";

	private static final int AT_ONCE = 12;

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final ControlClient control;

	ResetTests(AtlasClient atlas, AcmeFactory acmes, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.control = control;
	}

	@AfterEach
	void resetAll() {
		assertThat(this.control.post("/reset").status()).isEqualTo(200);
	}

	@Test
	void resetsAllToTheStart() {
		Acme acme = this.acmes.create();
		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		this.atlas.delete(SANDBOX_OWNER, INVITES.formatted(SANDBOX) + "/690000000000000000000c10");

		Response reset = this.control.post("/reset");

		assertThat(reset.<Integer>json("$.organizations")).isEqualTo(2);
		assertThat(reset.<Integer>json("$.invitations")).isEqualTo(9);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).status()).isEqualTo(401);
		assertThat(this.atlas.get(SANDBOX_OWNER, INVITES.formatted(SANDBOX)).body())
			.contains("690000000000000000000c10");
		Response clock = this.control.get("/clock");
		assertThat(clock.<String>json("$.now")).isEqualTo(clock.<String>json("$.system"));
	}

	@Test
	void resetsOneOrganizationOfTheStartSeed() {
		Acme other = this.acmes.create();
		String guest = this.atlas
			.post(other.orgOwner(), other.invites(), "{\"username\":\"a@example.com\",\"roles\":[\"ORG_MEMBER\"]}")
			.json("$.id");
		this.control.put("/clock", "{\"shift\":\"P3D\"}");
		this.control.post("/invitations/690000000000000000000c10/accept");

		assertThat(this.control.post("/reset?orgId=" + SANDBOX).status()).isEqualTo(200);

		Response invited = this.atlas.get(SANDBOX_OWNER, INVITES.formatted(SANDBOX));
		assertThat(invited.body()).contains("690000000000000000000c10");
		assertThat(this.atlas.get(other.orgOwner(), other.invites() + "/" + guest).status()).isEqualTo(200);
		assertThat(this.control.get("/clock").<String>json("$.now"))
			.isNotEqualTo(this.control.get("/clock").<String>json("$.system"));
	}

	@Test
	void keepsAccountOfMemberOfAnotherOrganization() {
		Acme other = this.acmes.create();
		this.acmes.addMember(other, "ada@example.com");

		this.control.post("/reset?orgId=" + SANDBOX);

		assertThat(this.acmes.membership(other, "ada@example.com").userId()).isEqualTo("690000000000000000000a31");
		assertThat(this.atlas.get(SANDBOX_OWNER, "/api/atlas/v1.0/orgs/690000000000000000000a01/users").body())
			.contains("690000000000000000000a31");
	}

	@Test
	void keepsIdOfUserInAnotherOrganization() {
		Acme other = this.acmes.create();
		this.atlas.delete(SANDBOX_OWNER,
				"/api/atlas/v1.0/orgs/690000000000000000000a01/users/690000000000000000000a32");
		String invitation = this.atlas
			.post(other.orgOwner(), other.invites(), "{\"username\":\"grace@example.com\",\"roles\":[\"ORG_MEMBER\"]}")
			.json("$.id");
		String id = this.control.post("/invitations/" + invitation + "/accept").json("$.userId");

		assertThat(this.control.post("/reset?orgId=" + SANDBOX).status()).isEqualTo(200);

		assertThat(id).isNotEqualTo("690000000000000000000a32");
		assertThat(this.acmes.membership(other, "grace@example.com").userId()).isEqualTo(id);
		assertThat(this.atlas.get(SANDBOX_OWNER, "/api/atlas/v1.0/orgs/690000000000000000000a01/users").body())
			.contains(id);
	}

	@Test
	void rejectsResetThatConflictsWithNewerState() {
		this.control.delete("/orgs/690000000000000000000b01");
		this.control.post("/state",
				"organizations: [{ name: Thief, projects: [{ id: 690000000000000000000b11, name: p }] }]");

		Response refused = this.control.post("/reset?orgId=690000000000000000000b01");

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.<String>json("$.detail"))
			.isEqualTo("The project 690000000000000000000b11 exists already; nothing was added.");
	}

	@Test
	void resetsAddedOrganizationAfterSnapshot() {
		Response fresh = this.control.post("/orgs");
		Key owner = new Key(fresh.json("$.publicKey"), fresh.json("$.privateKey"));
		String invites = INVITES.formatted(fresh.<String>json("$.orgId"));
		this.atlas.post(owner, invites, "{\"username\":\"b@example.com\",\"roles\":[\"ORG_MEMBER\"]}");
		this.control.put("/snapshots/with-b", "");
		this.control.post("/snapshots/with-b/restore");
		assertThat(this.atlas.get(owner, invites).body()).contains("b@example.com");

		this.control.post("/reset?orgId=" + fresh.json("$.orgId"));
		assertThat(this.atlas.get(owner, invites).body()).isEqualTo("[]");

		this.control.delete("/orgs/" + fresh.json("$.orgId"));
		this.control.post("/snapshots/with-b/restore");
		this.control.post("/reset?orgId=" + fresh.json("$.orgId"));
		assertThat(this.atlas.get(owner, invites).body()).contains("b@example.com");
		this.control.delete("/snapshots/with-b");
	}

	@Test
	void resetsAtTheLatestTime() {
		this.control.put("/clock", "{\"now\":\"2105-12-31T00:00:00Z\"}");

		assertThat(this.control.post("/orgs").status()).isEqualTo(201);
		assertThat(this.control.post("/reset?orgId=" + SANDBOX).status()).isEqualTo(200);
	}

	@Test
	void resetsAddedOrganization() {
		Response fresh = this.control.post("/orgs");
		Key owner = new Key(fresh.json("$.publicKey"), fresh.json("$.privateKey"));
		String invites = INVITES.formatted(fresh.<String>json("$.orgId"));
		this.atlas.post(owner, invites, "{\"username\":\"b@example.com\",\"roles\":[\"ORG_MEMBER\"]}");

		assertThat(this.control.post("/reset?orgId=" + fresh.json("$.orgId")).status()).isEqualTo(200);

		assertThat(this.atlas.get(owner, invites).body()).isEqualTo("[]");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/" + fresh.json("$.projectId")).status())
			.isEqualTo(200);
	}

	@Test
	void unknownOrganizationIsNotFound() {
		assertThat(this.control.post("/reset?orgId=690000000000000000000fff").status()).isEqualTo(404);
		assertThat(this.control.post("/reset?orgId=fff").status()).isEqualTo(400);
	}

	@Test
	void concurrentCallsFindOrganizationAfterReset() throws Exception {
		List<Integer> statuses = ConcurrentCalls.call(AT_ONCE, (i) -> switch (i % 4) {
			case 0 -> this.control.post("/reset").status();
			case 1 -> this.control.post("/reset?orgId=" + SANDBOX).status();
			default ->
				this.atlas
					.post(SANDBOX_OWNER, INVITES.formatted(SANDBOX),
							"{\"username\":\"guest" + i + "@example.com\",\"roles\":[\"ORG_MEMBER\"]}")
					.status();
		});

		assertThat(statuses).allMatch((status) -> status == 200 || status == 401);
		this.control.post("/reset");
		assertThat(this.control.get("/state").<Integer>json("$.organizations[0].invitations.length()")).isEqualTo(9);
	}

}
