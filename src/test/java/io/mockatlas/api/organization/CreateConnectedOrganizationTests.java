package io.mockatlas.api.organization;

import java.util.List;
import java.util.Locale;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs} with {@code federationSettingsId}.
 */
@AtlasTest
class CreateConnectedOrganizationTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final String federation;

	CreateConnectedOrganizationTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.federation = acmes.connect(acme, true, "example.com");
	}

	@Test
	@TestEvidence(value = DOCUMENTED,
			of = "the owner, the link and the response; that the new organization is not restricted is assumed")
	void connectsOrganizationToFederation() {
		Acme connected = this.acmes.create();
		this.acmes.connect(connected, this.federation);

		Response created = create(this.federation, addUser(connected, "ORG_OWNER"));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).contains("},\"federationSettingsId\":\"" + this.federation + "\",\"orgOwnerId\":\"");
		Key key = new Key(created.json("$.apiKey.publicKey"), created.json("$.apiKey.privateKey"));
		String path = "/api/atlas/v2/federationSettings/" + this.federation + "/connectedOrgConfigs";
		assertThat(this.atlas.get(key, path).<List<String>>json("$.results[*].orgId")).containsExactlyInAnyOrder(
				this.acme.id().value(), connected.id().value(), created.json("$.organization.id"));
		assertThat(this.atlas.get(key, path + "/" + created.json("$.organization.id"))
			.<Boolean>json("$.domainRestrictionEnabled")).isFalse();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the permitted owners; the error is assumed")
	void rejectsOwnerWhoOwnsNoOrganizationOfFederation() {
		String member = addUser(this.acme, "ORG_MEMBER");

		assertThat(create(this.federation, member)).isRejected(404, "USER_NOT_FOUND", "No user with ID %s exists.",
				member);
		assertThat(create(this.federation, addUser(this.acmes.create(), "ORG_OWNER")).status()).isEqualTo(404);
		assertThat(create(this.federation, addUser(this.acme, "ORG_OWNER")).status()).isEqualTo(201);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsOtherFederation() {
		Response response = create("690000000000000000000fff", addUser(this.acme, "ORG_OWNER"));

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.",
				"federationSettingsId");
	}

	private String addUser(Acme organization, String role) {
		String username = role.toLowerCase(Locale.ROOT) + organization.id() + "@example.com";
		return this.acmes.addMember(organization, username, role).user().id().value();
	}

	private Response create(String federation, String owner) {
		return this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/orgs", """
				{"name":"Apex","apiKey":{"desc":"Owner","roles":["ORG_OWNER"]},"federationSettingsId":"%s",\
				"orgOwnerId":"%s"}""".formatted(federation, owner));
	}

}
