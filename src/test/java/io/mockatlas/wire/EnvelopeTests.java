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
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code envelope=true}.
 */
@AtlasTest
class EnvelopeTests {

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
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "for one result; for arrays and deletions the shape is assumed")
	void holdsResultAndStatus(Operation operation) {
		String content = operation.result(this.acme);

		Answer answer = operation.call(this.server, Api.V2, this.acme, "?envelope=true");

		assertThat(answer)
			.isLike("{\"content\":" + (content.isEmpty() ? "{}" : content) + ",\"status\":" + operation.status() + "}");
		assertThat(answer).hasHeadersOf(Api.V2);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIST_ORG_INVITES", "CREATE_GROUP_INVITE", "DELETE_GROUP_INVITE" })
	@Evidence(DOCUMENTED)
	void isServedOnV1Too(Operation operation) {
		String content = operation.result(this.acme);

		Answer answer = operation.call(this.server, Api.V1, this.acme, "?envelope=true");

		assertThat(answer)
			.isLike("{\"content\":" + (content.isEmpty() ? "{}" : content) + ",\"status\":" + operation.status() + "}");
		assertThat(answer).hasHeadersOf(Api.V1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=TRUE", "pretty=false&envelope=true", "envelope=true&envelope=false" })
	@Evidence(ASSUMED)
	void isAskedForInAnyCase(String query) {
		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(answer).isExactly(200, """
				{"content":[],"status":200}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=false", "envelope=", "envelope", "Envelope=true" })
	@Evidence(ASSUMED)
	void isLeftAwayWhereNobodyAsks(String query) {
		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(answer).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = ASSUMED, of = "HTTP 200, since who needs an envelope cannot read the status")
	void holdsErrorOfAnOperation(Api api) {
		Answer answer = this.server.delete(this.acme.orgOwner(),
				api.invites(this.acme) + "/690000000000000000000fff?envelope=true");

		assertThat(answer).isExactly(200, """
				{"content":{"detail":"An invalid invitation ID 690000000000000000000fff was specified.","error":404,\
				"errorCode":"INVALID_INVITATION_ID","parameters":["690000000000000000000fff"],"reason":"Not Found"},\
				"status":404}""");
		assertThat(answer.header("X-Error-Code")).isEqualTo("INVALID_INVITATION_ID");
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(ASSUMED)
	void holdsRefusalOfMissingRole(Api api) {
		Answer answer = this.server.get(this.acme.orgMember(), api.invites(this.acme) + "?envelope=true");

		assertThat(answer).isExactly(200, """
				{"content":{"detail":"Current user is not authorized to perform this action.","error":401,\
				"errorCode":"USER_UNAUTHORIZED","parameters":[],"reason":"Unauthorized"},"status":401}""");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfErrorInFront());
	}

	@Test
	@Evidence(ASSUMED)
	void holdsOtherErrorsRaisedInFrontOfOperations() {
		Answer unknownProject = this.server.get(this.acme.orgOwner(),
				"/api/atlas/v2/groups/111111111111111111111111/invites?envelope=true");
		Answer noVersion = this.server.send(this.acme.orgOwner(), "GET", this.acme.invites() + "?envelope=true", null,
				"Accept", "application/json");
		Answer notEmulated = this.server.get(this.acme.orgOwner(), "/api/atlas/v2/unknown?envelope=true");

		assertThat(unknownProject).isExactly(200, """
				{"content":{"detail":"No group with ID 111111111111111111111111 exists.","error":404,\
				"errorCode":"GROUP_NOT_FOUND","parameters":["111111111111111111111111"],"reason":"Not Found"},\
				"status":404}""");
		assertThat(noVersion).isExactly(200, """
				{"content":{"detail":"Invalid accept header or version date.","error":406,\
				"errorCode":"INVALID_VERSION_DATE","parameters":[],"reason":"Not Acceptable"},"status":406}""");
		assertThat(notEmulated).isExactly(200, """
				{"content":{"detail":"mock-atlas does not emulate GET /api/atlas/v2/unknown.","error":501,\
				"errorCode":"NOT_EMULATED","parameters":["GET","/api/atlas/v2/unknown"],"reason":"Not Implemented"},\
				"status":501}""");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "142 bytes, always the same")
	void neverHoldsTheChallenge(Api api) {
		Answer answer = this.server.sendUnsigned("GET", api.invites(this.acme) + "?envelope=true&pretty=true", null);

		assertThat(answer).isExactly(401, """
				{
				  "error" : 401,
				  "reason" : "Unauthorized",
				  "detail" : "You are not authorized for this resource.",
				  "errorCode" : "UNEXPECTED_ERROR"
				}""");
		assertThat(answer.header("Content-Length")).isEqualTo("142");
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=maybe", "envelope=1", "envelope=true%20", "envelope=yes&pretty=true" })
	@Evidence(DOCUMENTED)
	void mustBeTrueOrFalse(String query) {
		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.<String>json("$.errorCode")).isEqualTo("INVALID_QUERY_PARAMETER");
		assertThat(answer.<String>json("$.detail")).isEqualTo("Invalid query parameter envelope specified.");
		assertThat(answer.headerNames()).isEqualTo(Api.V2.headersOfError());
	}

	@Test
	@Evidence(ASSUMED)
	void changesNothingWhereItIsRefused() {
		Answer answer = this.server.post(this.acme.orgOwner(), this.acme.invites() + "?envelope=maybe", """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(answer).isRefused(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.",
				"envelope");
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

}
