package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rejection of request bodies that are no JSON object or contain an attribute of the
 * wrong type.
 */
@AtlasTest
class MalformedBodyTests {

	private static final String MISMATCH = "Received JSON for the %s attribute does not match expected format.";

	private final AtlasClient atlas;

	private final Acme acme;

	MalformedBodyTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\"",
			"{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\"]}}",
			"{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\"]} trailing", "{}{}", "[] []", "truetrue",
			"{'username':'ada@example.com'}", "{\"username\":\"ada@example.com\",}", "{\"other\":NaN}",
			"{\"other\":\"\\x\"}", "{\"other\":\"\u0001\"}", "username=ada", "<username/>", "// {}" })
	@TestEvidence(DOCUMENTED)
	void rejectsBodyThatIsNoJson(String body) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body);

		assertThat(response).isRejected(400, "MALFORMED_JSON", "Received JSON is malformed.");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\"]}]", "null", " null ",
			"true", "5", "\"text\"", "\"\"" })
	@TestEvidence(DOCUMENTED)
	void rejectsJsonThatIsNoObject(String body) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body);

		assertThat(response).isRejected(400, "INVALID_JSON", "Received JSON does not match expected format.");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsDeepNesting() {
		String nested = "{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), nested);

		assertThat(response).isRejected(400, "MALFORMED_JSON", "Received JSON is malformed.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"username":5                                             | username
			"username":true                                          | username
			"username":{}                                            | username
			"username":["ada@example.com"]                           | username
			"roles":"ORG_MEMBER"                                     | roles
			"roles":""                                               | roles
			"roles":{}                                               | roles
			"roles":[5]                                              | roles
			"roles":[1.5]                                            | roles
			"roles":[false]                                          | roles
			"roles":[null]                                           | roles
			"roles":[{}]                                             | roles
			"roles":[["ORG_MEMBER"]]                                 | roles
			"teamIds":"690000000000000000000fff"                     | teamIds
			"teamIds":[5]                                            | teamIds
			"groupRoleAssignments":{}                                | groupRoleAssignments
			"groupRoleAssignments":[null]                            | groupRoleAssignments
			"groupRoleAssignments":["GROUP_OWNER"]                   | groupRoleAssignments
			"groupRoleAssignments":[[]]                              | groupRoleAssignments
			"groupRoleAssignments":[{"groupId":5}]                   | groupRoleAssignments
			"groupRoleAssignments":[{"roles":"GROUP_OWNER"}]         | groupRoleAssignments
			"groupRoleAssignments":[{"roles":[["GROUP_OWNER"]]}]     | groupRoleAssignments""")
	@TestEvidence(value = DOCUMENTED, of = "the error; naming the outermost attribute is assumed")
	void rejectsAttributeOfWrongType(String member, String attribute) {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), "{" + member + "}");

		assertThat(response).isRejected(400, "INVALID_JSON_ATTRIBUTE", MISMATCH, attribute);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			V1, POST,  false
			V1, PATCH, false
			V1, PATCH, true
			V2, POST,  false
			V2, PATCH, false
			V2, PATCH, true""")
	@TestEvidence(value = ASSUMED, of = "the body is parsed before the invitation is looked up")
	void rejectsMalformedBodyBeforeLookingUpInvitation(Api api, String method, boolean byId) {
		String invitation = (byId) ? "/690000000000000000000fff" : "";

		Response toOrganization = this.atlas.send(this.acme.orgOwner(), method, api.invites(this.acme) + invitation,
				"{");
		Response toProject = this.atlas.send(this.acme.orgOwner(), method, api.webInvites(this.acme) + invitation, "{");

		assertThat(toOrganization).isRejected(400, "MALFORMED_JSON", "Received JSON is malformed.");
		assertThat(toProject).isRejected(400, "MALFORMED_JSON", "Received JSON is malformed.");
		assertThat(toOrganization.headerNames()).isEqualTo(api.headersOfError());
		assertThat(toProject.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsAttributeOfWrongTypeInProjectInvitation() {
		Response username = this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), "{\"username\":5}");
		Response roles = this.atlas.patch(this.acme.projectOwner(), this.acme.webInvites(), "{\"roles\":{}}");

		assertThat(username).isRejected(400, "INVALID_JSON_ATTRIBUTE", MISMATCH, "username");
		assertThat(roles).isRejected(400, "INVALID_JSON_ATTRIBUTE", MISMATCH, "roles");
	}

}
