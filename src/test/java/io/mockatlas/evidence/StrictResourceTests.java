package io.mockatlas.evidence;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.StrictMode;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Leniency#OTHER_RESOURCE} with {@code mockatlas.lenient=false} in each body that
 * names the resource of its path or contains a read-only ID.
 */
@StrictMode
@TestEvidence(Evidence.ASSUMED)
class StrictResourceTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	StrictResourceTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	/**
	 * A limit, a team and an organization other than those of the path.
	 */
	@Test
	void rejectsBodyOfOtherResource() {
		String other = "0123456789abcdef01234567";
		String federation = this.acmes.connect(this.acme, false);

		assertThat(this.atlas.patch(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.webId() + "/limits/atlas.project.deployment.clusters",
				"{\"name\":\"atlas.project.deployment.nodesPerPrivateLinkRegion\",\"value\":30}"))
			.isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "name");
		assertThat(this.atlas.patch(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.webId() + "/teams/" + this.acme.team().id(),
				"{\"roleNames\":[\"GROUP_OWNER\"],\"teamId\":\"" + other + "\"}"))
			.isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "teamId");
		assertThat(this.atlas.patch(this.acme.orgOwner(),
				"/api/atlas/v2/federationSettings/" + federation + "/connectedOrgConfigs/" + this.acme.id(),
				"{\"domainRestrictionEnabled\":false,\"orgId\":\"" + other + "\"}"))
			.isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "orgId");
	}

	/**
	 * Each body that contains a read-only ID: of the path, or of the resource that the
	 * request creates.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					POST  | /groups/WEB/apiKeys/KEY | [{'roles':['GROUP_OWNER']},{'roles':['GROUP_OWNER'],'userId':'ID'}] | userId
					PATCH | /orgs/ORG               | {'id':'ID','name':'renamed'}                   | id
					POST  | /groups                 | {'id':'ID','name':'ids','orgId':'ORG'}         | id
					POST  | /orgs/ORG/teams         | {'id':'ID','name':'ids'}                       | id
					POST  | /users                  | {'id':'ID','firstName':'A','lastName':'B','country':'US','mobileNumber':'',\
					'password':'abcdefgh1','roles':[{'orgId':'ORG','roleName':'ORG_MEMBER'}],'username':'ORG@example.com'} | id
					""")
	void rejectsReadOnlyId(String method, String path, String body, String attribute) {
		String key = createKey();
		String own = (path.endsWith("KEY")) ? key : (method.equals("PATCH")) ? this.acme.id().value() : "";

		assertThat(sendNaming("0123456789abcdef01234567", method, path.replace("KEY", key), body)).isRejected(400,
				"INVALID_ATTRIBUTE", "Invalid attribute %s specified.", attribute);
		assertThat(sendNaming(own, method, path.replace("KEY", key), body).status()).isBetween(200, 204);
	}

	private Response sendNaming(String id, String method, String path, String body) {
		return this.atlas.send(this.acme.orgOwner(), method,
				"/api/atlas/v2" + path.replace("/ORG", "/" + this.acme.id()).replace("WEB", this.acme.webId().value()),
				body.replace("ORG@", this.acme.id() + "@")
					.replace("'ORG'", "'" + this.acme.id() + "'")
					.replace("'ID'", "'" + id + "'")
					.replace('\'', '"'),
				"Accept", AtlasClient.V2_ACCEPT, "Content-Type", "application/json");
	}

	private String createKey() {
		return this.atlas
			.post(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/apiKeys",
					"{\"desc\":\"of the organization\",\"roles\":[\"ORG_MEMBER\"]}")
			.json("$.id");
	}

	/**
	 * Attributes that clients send because Atlas documents them for the body.
	 */
	@Test
	void acceptsBodyOfSameResource() {
		String federation = this.acmes.connect(this.acme, false);

		assertThat(this.atlas
			.patch(this.acme.orgOwner(),
					"/api/atlas/v2/groups/" + this.acme.webId() + "/limits/atlas.project.deployment.clusters", """
							{"currentUsage":0,"defaultLimit":25,"maximumLimit":100,\
							"name":"atlas.project.deployment.clusters","value":30}""")
			.status()).isEqualTo(200);
		assertThat(this.atlas
			.patch(this.acme.orgOwner(),
					"/api/atlas/v2/federationSettings/" + federation + "/connectedOrgConfigs/" + this.acme.id(), """
							{"domainAllowList":["example.com"],"domainRestrictionEnabled":false,"orgId":"%s",\
							"userConflicts":null}""".formatted(this.acme.id()))
			.status()).isEqualTo(200);
	}

}
