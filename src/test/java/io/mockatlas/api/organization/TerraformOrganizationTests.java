package io.mockatlas.api.organization;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of Terraform's organization resource, in the order in which it sends them:
 * create, read, update, delete. All but the first have the credentials that the first
 * returned.
 */
@AtlasTest
class TerraformOrganizationTests {

	private static final String ORGS = "/api/atlas/v2/orgs";

	private static final String SETTINGS = """
			{"apiAccessListRequired":false,"genAIFeaturesEnabled":true,"multiFactorAuthRequired":%s,\
			"restrictEmployeeAccess":false,"securityContact":""}""";

	private static final String SETTINGS_READ = """
			{"apiAccessListRequired":false,"genAIFeaturesEnabled":true,"multiFactorAuthRequired":%s,\
			"restrictEmployeeAccess":false,"streamsCrossGroupEnabled":false}""";

	private final AtlasClient atlas;

	private final Acme acme;

	private final String owner;

	TerraformOrganizationTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.owner = acmes.addMember(acme, acme.id() + "@example.com").user().id().value();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "by the source of Atlas's Terraform provider")
	void managesOrganizationWithApiKey() {
		Response created = this.atlas.post(this.acme.orgOwner(), ORGS, """
				{"apiKey":{"desc":"for tests","roles":["ORG_OWNER"]},"name":"tf","orgOwnerId":"%s",\
				"skipDefaultAlertsSettings":true}""".formatted(this.owner));
		assertThat(created.status()).isEqualTo(201);
		Key key = new Key(created.json("$.apiKey.publicKey"), created.json("$.apiKey.privateKey"));
		String org = ORGS + "/" + created.json("$.organization.id");
		assertThat(this.atlas.patch(key, org + "/settings", SETTINGS.formatted(false))).isExactly(200,
				SETTINGS_READ.formatted(false));
		assertRead(key, org, "tf", false);

		assertThat(this.atlas.patch(key, org, "{\"name\":\"tf-2\",\"skipDefaultAlertsSettings\":true}").status())
			.isEqualTo(200);
		assertThat(this.atlas.patch(key, org + "/settings", SETTINGS.formatted(true)).status()).isEqualTo(200);
		assertRead(key, org, "tf-2", true);

		assertThat(this.atlas.delete(key, org)).isExactly(204, "");
		assertThat(this.atlas.get(key, ORGS).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgOwner(), org).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "by the source of Atlas's Terraform provider")
	void managesOrganizationWithServiceAccount() {
		Response created = this.atlas.post(this.acme.orgOwner(), ORGS, """
				{"name":"tf","orgOwnerId":"%s","serviceAccount":{"description":"for tests","name":"tf",\
				"roles":["ORG_OWNER"],"secretExpiresAfterHours":8},"skipDefaultAlertsSettings":true}"""
			.formatted(this.owner));
		assertThat(created.status()).isEqualTo(201);
		String org = ORGS + "/" + created.json("$.organization.id");
		String token = this.atlas.token(new ServiceAccountCredentials(created.json("$.serviceAccount.clientId"),
				created.json("$.serviceAccount.secrets[0].secret")));
		assertThat(this.atlas.getBearer(token, org).status()).isEqualTo(200);
		assertThat(this.atlas.sendBearer(token, "PATCH", org + "/settings", SETTINGS.formatted(false)).status())
			.isEqualTo(200);
		assertThat(this.atlas.getBearer(token, org).<Boolean>json("$.skipDefaultAlertsSettings")).isTrue();
		assertThat(this.atlas.getBearer(token, org + "/settings")).isExactly(200, SETTINGS_READ.formatted(false));

		assertThat(this.atlas.sendBearer(token, "DELETE", org, null)).isExactly(204, "");
		assertThat(this.atlas.getBearer(token, org).status()).isEqualTo(401);
	}

	private void assertRead(Key key, String org, String name, boolean multiFactorAuthRequired) {
		Response read = this.atlas.get(key, org);
		assertThat(read.<String>json("$.name")).isEqualTo(name);
		assertThat(read.<Boolean>json("$.skipDefaultAlertsSettings")).isTrue();
		assertThat(this.atlas.get(key, org + "/settings")).isExactly(200,
				SETTINGS_READ.formatted(multiFactorAuthRequired));
	}

}
