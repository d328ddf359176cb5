package io.mockatlas.control.organizations;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
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
	void returnsUsableOrganization() {
		Response created = this.control.post("/orgs");

		String org = created.json("$.orgId");
		Key owner = Key.of(created);
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).isEqualTo("""
				{
				  "orgId": "%s",
				  "orgName": "org-%s",
				  "projectId": "%s",
				  "publicKey": "%s",
				  "privateKey": "%s",
				  "clientId": "%s",
				  "clientSecret": "%s"
				}
				""".formatted(org, org, created.json("$.projectId"), owner.publicKey(), owner.privateKey(),
				created.json("$.clientId"), created.json("$.clientSecret")));
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/" + created.json("$.projectId") + "/invites").body())
			.isEqualTo("[]");
		String token = this.atlas
			.token(new ServiceAccountCredentials(created.json("$.clientId"), created.json("$.clientSecret")));
		assertThat(this.atlas.sendBearer(token, "GET", "/api/atlas/v1.0/orgs/" + org + "/invites", null).body())
			.isEqualTo("[]");
	}

	@Test
	void hasGivenNames() {
		Response created = this.control.post("/orgs", "{\"name\":\"Team ${A}\",\"projectName\":\"web\"}");

		Key owner = Key.of(created);
		assertThat(created.<String>json("$.orgName")).isEqualTo("Team ${A}");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/orgs/" + created.json("$.orgId")).<String>json("$.name"))
			.isEqualTo("Team ${A}");
		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/groups/byName/web").<String>json("$.id"))
			.isEqualTo(created.json("$.projectId"));
	}

	@Test
	void hasGivenFederationSettings() {
		Response created = this.control.post("/orgs", """
				{"federationSettings":{"id":"690000000000000000000fed","domainRestrictionEnabled":true,\
				"domainAllowList":["example.com"]}}""");

		String org = created.json("$.orgId");
		assertThat(this.atlas
			.get(Key.of(created),
					"/api/atlas/v1.0/federationSettings/690000000000000000000fed/connectedOrgConfigs/" + org)
			.body()).isEqualTo("""
					{"dataAccessIdentityProviderIds":[],"domainAllowList":["example.com"],\
					"domainRestrictionEnabled":true,"identityProviderId":null,"orgId":"%s","postAuthRoleGrants":[],\
					"roleMappings":[],"userConflicts":[]}""".formatted(org));
	}

	@Test
	void isDeletedWithItsContents() {
		Response created = this.control.post("/orgs");
		Key owner = Key.of(created);

		assertThat(this.control.delete("/orgs/" + created.json("$.orgId")).status()).isEqualTo(204);

		assertThat(this.atlas.get(owner, "/api/atlas/v1.0/orgs/" + created.json("$.orgId")).status()).isEqualTo(401);
		assertThat(this.control.delete("/orgs/" + created.json("$.orgId")).<String>json("$.detail"))
			.isEqualTo("There is no organization " + created.json("$.orgId") + ".");
	}

	@Test
	void rejectsInvalidBody() {
		assertThat(this.control.post("/orgs", "{\"name\":\" \"}").status()).isEqualTo(400);
		assertThat(this.control.post("/orgs", "{\"nmae\":\"x\"}").status()).isEqualTo(400);
		assertThat(this.control.post("/orgs", "{\"name\":1}").status()).isEqualTo(400);
		assertThat(this.control.post("/orgs", "{\"federationSettings\":{\"domainAllowList\":[\"@\"]}}").status())
			.isEqualTo(400);
	}

}
