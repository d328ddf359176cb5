package io.mockatlas.protocol.body;

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
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the parameter {@code envelope}.
 */
@AtlasTest
class EnvelopeTests {

	private final AtlasClient atlas;

	private final Acme acme;

	EnvelopeTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "for single results; the shape for arrays and deletions is assumed")
	void wrapsResultAndStatusOnV2(InvitationOperation operation) {
		assertEnveloped(operation, Api.V2);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIST_ORG_INVITES", "CREATE_GROUP_INVITE", "DELETE_GROUP_INVITE" })
	@TestEvidence(DOCUMENTED)
	void wrapsResultAndStatusOnV1(InvitationOperation operation) {
		assertEnveloped(operation, Api.V1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=TRUE", "pretty=false&envelope=true", "envelope=true&envelope=false" })
	@TestEvidence(ASSUMED)
	void ignoresCaseAndReadsFirstValue(String query) {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(response).isExactly(200, """
				{"content":[],"status":200}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=false", "envelope=", "envelope", "Envelope=true" })
	@TestEvidence(ASSUMED)
	void wrapsNothingUnlessTrue(String query) {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(response).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "HTTP 200, because clients that need an envelope cannot read the status")
	void wrapsErrorOfOperation(Api api) {
		Response response = this.atlas.delete(this.acme.orgOwner(),
				api.invites(this.acme) + "/690000000000000000000fff?envelope=true");

		assertThat(response).isExactly(200, """
				{"content":{"detail":"An invalid invitation ID 690000000000000000000fff was specified.","error":404,\
				"errorCode":"INVALID_INVITATION_ID","parameters":["690000000000000000000fff"],"reason":"Not Found"},\
				"status":404}""");
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_INVITATION_ID");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void wrapsErrorForMissingRole(Api api) {
		Response response = this.atlas.get(this.acme.orgMember(), api.invites(this.acme) + "?envelope=true");

		assertThat(response).isExactly(200, """
				{"content":{"detail":"Current user is not authorized to perform this action.","error":401,\
				"errorCode":"USER_UNAUTHORIZED","parameters":[],"reason":"Unauthorized"},"status":401}""");
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
	}

	@Test
	@TestEvidence(ASSUMED)
	void wrapsOtherErrorsBeforeOperation() {
		Response unknownProject = this.atlas.get(this.acme.orgOwner(),
				"/api/atlas/v2/groups/111111111111111111111111/invites?envelope=true");
		Response noVersion = this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites() + "?envelope=true", null,
				"Accept", "application/json");
		Response notEmulated = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/unknown?envelope=true");

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
	@TestEvidence(value = RECORDED, of = "142 bytes, identical for every request")
	void leavesChallengeUnwrapped(Api api) {
		Response response = this.atlas.sendUnsigned("GET", api.invites(this.acme) + "?envelope=true&pretty=true", null);

		assertThat(response).isExactly(401, """
				{
				  "error" : 401,
				  "reason" : "Unauthorized",
				  "detail" : "You are not authorized for this resource.",
				  "errorCode" : "UNEXPECTED_ERROR"
				}""");
		assertThat(response.header("Content-Length")).isEqualTo("142");
	}

	@ParameterizedTest
	@ValueSource(strings = { "envelope=maybe", "envelope=1", "envelope=true%20", "envelope=yes&pretty=true" })
	@TestEvidence(DOCUMENTED)
	void rejectsValuesOtherThanTrueAndFalse(String query) {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?" + query);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo("INVALID_QUERY_PARAMETER");
		assertThat(response.<String>json("$.detail")).isEqualTo("Invalid query parameter envelope specified.");
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void createsNothingIfValueIsRejected() {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites() + "?envelope=maybe", """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(response).isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.",
				"envelope");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	private void assertEnveloped(InvitationOperation operation, Api api) {
		String content = operation.result(this.acme);

		Response response = operation.call(this.atlas, api, this.acme, "?envelope=true");

		assertThat(response)
			.isLike("{\"content\":" + (content.isEmpty() ? "{}" : content) + ",\"status\":" + operation.status() + "}");
		assertThat(response).hasHeadersOf(api);
	}

}
