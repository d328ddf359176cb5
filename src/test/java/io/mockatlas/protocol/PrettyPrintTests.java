package io.mockatlas.protocol;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.InvitationOperation;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the parameter {@code pretty}. The layout is that of the recorded 401.
 */
@AtlasTest
class PrettyPrintTests {

	private final AtlasClient atlas;

	private final Acme acme;

	PrettyPrintTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "DELETE_ORG_INVITE", "DELETE_GROUP_INVITE" })
	@TestEvidence(DOCUMENTED)
	void indentsResponsesOfAllOperations(InvitationOperation operation) {
		Response response = operation.call(this.atlas, Api.V2, this.acme, "?pretty=true");

		assertThat(response.body()).contains("\n", "\"username\" : \"ada@example.com\"");
		assertThat(JsonMapper.shared().readTree(response.masked()).toString()).isEqualTo(operation.result(this.acme));
		assertThat(response).hasHeadersOf(Api.V2);
	}

	@ParameterizedTest
	@EnumSource(names = { "DELETE_ORG_INVITE", "DELETE_GROUP_INVITE" })
	@TestEvidence(DOCUMENTED)
	void leavesResponsesOfDeletionsEmpty(InvitationOperation operation) {
		assertThat(operation.call(this.atlas, Api.V2, this.acme, "?pretty=true")).isExactly(204, "");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void indentsByTwoSpaces(Api api) {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_READ_ONLY"],"username":"ada@example.com","teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"grace@example.com"}""");

		Response response = this.atlas.get(this.acme.orgOwner(), api.invites(this.acme) + "?pretty=true");

		assertThat(response).isLike("""
				[ {
				  "createdAt" : "<time>",
				  "expiresAt" : "<time>",
				  "groupRoleAssignments" : [ {
				    "groupId" : "%1$s",
				    "groupRole" : "GROUP_OWNER"
				  } ],
				  "id" : "<id>",
				  "inviterUsername" : "%2$s",
				  "orgId" : "%3$s",
				  "orgName" : "Acme",
				  "roles" : [ "ORG_MEMBER", "ORG_READ_ONLY" ],
				  "teamIds" : [ "%4$s" ],
				  "username" : "ada@example.com"
				}, {
				  "createdAt" : "<time>",
				  "expiresAt" : "<time>",
				  "groupRoleAssignments" : [ ],
				  "id" : "<id>",
				  "inviterUsername" : "%2$s",
				  "orgId" : "%3$s",
				  "orgName" : "Acme",
				  "roles" : [ "ORG_OWNER" ],
				  "teamIds" : [ ],
				  "username" : "grace@example.com"
				} ]""".formatted(this.acme.webId(), this.acme.inviter(), this.acme.id(), this.acme.team().id()));
	}

	@Test
	@TestEvidence(ASSUMED)
	void indentsEnvelopes() {
		Response ofList = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?pretty=true&envelope=true");
		Response ofDeletion = InvitationOperation.DELETE_ORG_INVITE.call(this.atlas, Api.V2, this.acme,
				"?envelope=true&pretty=true");

		assertThat(ofList).isExactly(200, """
				{
				  "content" : [ ],
				  "status" : 200
				}""");
		assertThat(ofDeletion).isExactly(200, """
				{
				  "content" : { },
				  "status" : 204
				}""");
	}

	@Test
	@TestEvidence(ASSUMED)
	void indentsErrors() {
		Response ofOperation = this.atlas.get(this.acme.orgOwner(),
				this.acme.invites() + "/690000000000000000000fff?pretty=true");
		Response ofRoles = this.atlas.get(this.acme.orgMember(), this.acme.invites() + "?pretty=true");
		Response enveloped = this.atlas.get(this.acme.orgMember(), this.acme.invites() + "?pretty=true&envelope=true");

		assertThat(ofOperation).isExactly(404, """
				{
				  "detail" : "An invalid invitation ID 690000000000000000000fff was specified.",
				  "error" : 404,
				  "errorCode" : "INVALID_INVITATION_ID",
				  "parameters" : [ "690000000000000000000fff" ],
				  "reason" : "Not Found"
				}""");
		assertThat(ofRoles).isExactly(401, """
				{
				  "detail" : "Current user is not authorized to perform this action.",
				  "error" : 401,
				  "errorCode" : "USER_UNAUTHORIZED",
				  "parameters" : [ ],
				  "reason" : "Unauthorized"
				}""");
		assertThat(enveloped.status()).isEqualTo(200);
		assertThat(enveloped.body()).startsWith("{\n  \"content\" : {\n    \"detail\" : ")
			.endsWith("\n  },\n  \"status\" : 401\n}");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsValuesOtherThanTrueAndFalse() {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?pretty=maybe");

		assertThat(response).isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.",
				"pretty");
	}

}
