package io.mockatlas.control.organizations;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST} and {@code DELETE /_mockatlas/orgs}.
 */
@AtlasTest
class NewOrganizationTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	NewOrganizationTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
	}

	@Test
	void isReturnedAndUsableAtOnce() {
		Response fresh = this.control.post("/orgs");

		String org = fresh.json("$.orgId");
		Key owner = new Key(fresh.json("$.publicKey"), fresh.json("$.privateKey"));
		assertThat(fresh.status()).isEqualTo(201);
		assertThat(fresh.body()).isEqualTo("""
				{
				  "orgId": "%s",
				  "orgName": "org-%s",
				  "projectId": "%s",
				  "publicKey": "%s",
				  "privateKey": "%s",
				  "clientId": "%s",
				  "clientSecret": "%s"
				}
				""".formatted(org, org, fresh.json("$.projectId"), owner.publicKey(), owner.privateKey(),
				fresh.json("$.clientId"), fresh.json("$.clientSecret")));
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/" + fresh.json("$.projectId") + "/invites").body())
			.isEqualTo("[]");
		String token = this.atlas.token(new ClientCredentials(fresh.json("$.clientId"), fresh.json("$.clientSecret")));
		assertThat(this.atlas.sendBearer(token, "GET", "/api/atlas/v1.0/orgs/" + org + "/invites", null).body())
			.isEqualTo("[]");
	}

	@Test
	void hasGivenNames() {
		Response fresh = this.control.post("/orgs", "{\"name\":\"Team ${A}\",\"projectName\":\"web\"}");

		Key owner = new Key(fresh.json("$.publicKey"), fresh.json("$.privateKey"));
		assertThat(fresh.<String>json("$.orgName")).isEqualTo("Team ${A}");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/orgs/" + fresh.json("$.orgId")).<String>json("$.name"))
			.isEqualTo("Team ${A}");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/byName/web").<String>json("$.id"))
			.isEqualTo(fresh.json("$.projectId"));
	}

	@Test
	void isDeletedWithItsContents() {
		Response fresh = this.control.post("/orgs");
		Key owner = new Key(fresh.json("$.publicKey"), fresh.json("$.privateKey"));

		assertThat(this.control.delete("/orgs/" + fresh.json("$.orgId")).status()).isEqualTo(204);

		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/orgs/" + fresh.json("$.orgId")).status()).isEqualTo(401);
		assertThat(this.control.delete("/orgs/" + fresh.json("$.orgId")).<String>json("$.detail"))
			.isEqualTo("There is no organization " + fresh.json("$.orgId") + ".");
	}

	@Test
	void invalidNameIsRejected() {
		assertThat(this.control.post("/orgs", "{\"name\":\" \"}").status()).isEqualTo(400);
		assertThat(this.control.post("/orgs", "{\"nmae\":\"x\"}").status()).isEqualTo(400);
		assertThat(this.control.post("/orgs", "{\"name\":1}").status()).isEqualTo(400);
	}

}
