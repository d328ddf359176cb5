package io.mockatlas.wire;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Operation;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code pretty=true}: laid out as the 401 is, of which every byte is recorded.
 */
@AtlasTest
class PrettyTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "DELETE_ORG_INVITE", "DELETE_GROUP_INVITE" })
	@Evidence(DOCUMENTED)
	void indentsWhatEveryOperationAnswers(Operation operation) {
		Answer answer = operation.call(this.server, Api.V2, this.acme, "?pretty=true");

		assertThat(answer.body()).contains("\n", "\"username\" : \"ada@example.com\"");
		assertThat(JsonMapper.shared().readTree(answer.masked()).toString()).isEqualTo(operation.result(this.acme));
		assertThat(answer).hasHeadersOf(Api.V2);
	}

	@ParameterizedTest
	@EnumSource(names = { "DELETE_ORG_INVITE", "DELETE_GROUP_INVITE" })
	@Evidence(DOCUMENTED)
	void leavesDeletionsEmpty(Operation operation) {
		assertThat(operation.call(this.server, Api.V2, this.acme, "?pretty=true")).isExactly(204, "");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(ASSUMED)
	void indentsByTwoSpaces(Api api) {
		this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_READ_ONLY"],"username":"ada@example.com","teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));
		this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"grace@example.com"}""");

		Answer answer = this.server.get(this.acme.orgOwner(), api.invites(this.acme) + "?pretty=true");

		assertThat(answer).isLike("""
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
	@Evidence(ASSUMED)
	void indentsEnvelopes() {
		Answer ofList = this.server.get(this.acme.orgOwner(), this.acme.invites() + "?pretty=true&envelope=true");
		Answer ofDeletion = Operation.DELETE_ORG_INVITE.call(this.server, Api.V2, this.acme,
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
	@Evidence(ASSUMED)
	void indentsErrorsWhereverTheyArise() {
		Answer ofOperation = this.server.get(this.acme.orgOwner(),
				this.acme.invites() + "/690000000000000000000fff?pretty=true");
		Answer ofRoles = this.server.get(this.acme.orgMember(), this.acme.invites() + "?pretty=true");
		Answer enveloped = this.server.get(this.acme.orgMember(), this.acme.invites() + "?pretty=true&envelope=true");

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
	@Evidence(DOCUMENTED)
	void mustBeTrueOrFalse() {
		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "?pretty=maybe");

		assertThat(answer).isRefused(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", "pretty");
	}

}
