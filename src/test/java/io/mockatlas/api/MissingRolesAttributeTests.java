package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attribute that {@code MISSING_ATTRIBUTE} names if a request lacks roles. Its name
 * depends on the resource.
 */
@AtlasTest
class MissingRolesAttributeTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final String userId;

	MissingRolesAttributeTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userId = acmes.addMember(acme, acme.id() + "@example.com").user().id().value();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					POST  | /orgs/<org>/users              | {"username":"a@example.com"}                              | roles
					POST  | /orgs/<org>/users              | {"username":"a@example.com","roles":{}}                   | orgRoles
					POST  | /orgs/<org>/users              | {"username":"a@example.com","roles":{"orgRoles":[]}}      | orgRoles
					PATCH | /orgs/<org>/users/<user>       | {"roles":{"groupRoleAssignments":[{"groupId":"<web>"}]}}  | groupRoles
					POST  | /groups/<web>/users            | {"username":"a@example.com"}                              | roles
					PUT   | /orgs/<org>/users/<user>/roles | {}                                                        | orgRoles
					PUT   | /groups/<web>/users/<user>/roles | {}                                                      | groupRoles
					POST  | /orgs/<org>/invites            | {"username":"a@example.com"}                              | roles
					POST  | /orgs/<org>/invites            | {"username":"a@example.com","roles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"<web>"}]} | roles
					POST  | /groups/<web>/invites          | {"username":"a@example.com"}                              | roles""")
	@TestEvidence(ASSUMED)
	void isNamedAfterItsResource(String method, String path, String body, String attribute) {
		String accept = "application/vnd.atlas.2025-02-19+json";

		Response response = this.atlas.send(this.acme.orgOwner(), method, "/api/atlas/v2" + resolve(path),
				resolve(body), "Accept", accept, "Content-Type", accept);

		assertThat(response).isRejected(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				attribute);
	}

	private String resolve(String text) {
		return text.replace("<org>", this.acme.id().value())
			.replace("<web>", this.acme.webId().value())
			.replace("<user>", this.userId);
	}

}
