package io.mockatlas.control.faults;

import io.mockatlas.control.ControlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link FaultReader}: fields of a fault, and problems of invalid fields.
 */
class FaultReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'operationId':'deleteOrgInvit','status':500} | The field faults[0].operationId is not an emulated operation: deleteOrgInvit. Did you mean deleteOrgInvite? GET /_mockatlas/routes lists all operations.
					{'method':'DELET','status':500}       | The field faults[0].method must be one of GET, HEAD, POST, PUT, PATCH, DELETE.
					{'path':'orgs','status':500}          | The field faults[0].path must be a pattern such as /orgs/{orgId}/invites/* or /api/oauth/token.
					{'path':'/_mockatlas/x','status':500} | The field faults[0].path must be a pattern such as /orgs/{orgId}/invites/* or /api/oauth/token.
					{'path':'/orgs/{a:(x+)+}','status':500} | The field faults[0].path is not a valid pattern: braces may contain only a name.
					{'errorCode':'A B','status':418,'detail':'x'} | The field faults[0].errorCode must be a code such as USER_UNAUTHORIZED.
					{'path':'/orgs/{','status':500}       | The field faults[0].path is not a valid pattern: Expected close capture character after variable name }.
					{'path':'/orgs/x}','status':500}      | The field faults[0].path is not a valid pattern: Missing preceding open capture character before variable name{.
					{'path':'/orgs/{*x}/y','status':500}  | The field faults[0].path is not a valid pattern: {*...} or ** pattern elements should be placed at the start or end of the pattern.
					{'path':'/orgs/**/x','status':500}    | The field faults[0].path is not a valid pattern: {*...} or ** pattern elements should be placed at the start or end of the pattern.
					{'path':'/orgs/{x}/{x}','status':500} | The field faults[0].path is not a valid pattern: Not allowed to capture 'x' twice in the same pattern.
					{'caller':' ','status':500}           | The field faults[0].caller must be a public key or a client id.
					{'orgId':'acme','status':500}         | The field faults[0].orgId must be an id of 24 hex digits in lower case.
					{'groupId':'','status':500}           | The field faults[0].groupId must be an id of 24 hex digits in lower case.
					""")
	void rejectsInvalidCriteria(String fault, String detail) {
		assertRejected(fault, detail);
	}

	@Test
	void rejectsLongPath() {
		assertRejected("{'path':'/" + "x".repeat(2_000) + "','status':500}",
				"The field faults[0].path must have at most 2000 characters.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'times':0,'status':500}              | The field faults[0].times must be 1 or more.
					{'times':-1,'status':500}             | The field faults[0].times must be 1 or more.
					{'timeToLive':'PT0S','status':500}    | The field faults[0].timeToLive must be an ISO 8601 duration from PT0.001S to PT8784H, such as PT0.5S or PT2M.
					{'timeToLive':'P400D','status':500}   | The field faults[0].timeToLive must be an ISO 8601 duration from PT0.001S to PT8784H, such as PT0.5S or PT2M.
					{'delay':'-PT1S'}                     | The field faults[0].delay must be an ISO 8601 duration from PT0.001S to PT10M, such as PT0.5S or PT2M.
					{'delay':'PT11M'}                     | The field faults[0].delay must be an ISO 8601 duration from PT0.001S to PT10M, such as PT0.5S or PT2M.
					{'delay':'500'}                       | The field faults[0].delay must be an ISO 8601 duration from PT0.001S to PT10M, such as PT0.5S or PT2M.
					{'delay':'PT1S','maxDelay':'PT1S','seed':1} | The field faults[0].maxDelay must be longer than delay.
					{'maxDelay':'PT1S','seed':1,'drop':true} | The field faults[0].maxDelay requires delay.
					{'delay':'PT1S','maxDelay':'PT2S'}    | The field faults[0].maxDelay requires a seed, so that the fault acts on the same calls in every run.
					{'probability':0.5,'status':500}      | The field faults[0].probability requires a seed, so that the fault acts on the same calls in every run.
					{'probability':0,'seed':1,'status':500} | The field faults[0].probability must be greater than 0 and at most 1.
					{'probability':1.01,'seed':1,'status':500} | The field faults[0].probability must be greater than 0 and at most 1.
					{'seed':1,'status':500}               | The field faults[0].seed requires probability or maxDelay.
					{'stage':'before','status':500}       | The field faults[0].stage must be connection, operation or answer.
					{'stage':'operation','staleNonce':true} | The field faults[0].stage can only be connection for this: stale nonce.
					{'stage':'connection','truncate':5}   | The field faults[0].stage can only be answer for this: answer truncated.
					""")
	void rejectsInvalidBounds(String fault, String detail) {
		assertRejected(fault, detail);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{}                                     | The fault faults[0] has no effect: it requires one of the fields delay, status, errorCode, body, truncate, drop and staleNonce.
					{'times':2,'drop':false}               | The fault faults[0] has no effect: it requires one of the fields delay, status, errorCode, body, truncate, drop and staleNonce.
					{'status':500,'drop':true}             | The fault faults[0] has more than one effect: status and drop; use one fault for each.
					{'truncate':1,'staleNonce':true}       | The fault faults[0] has more than one effect: truncate and staleNonce; use one fault for each.
					{'truncate':-1}                        | The field faults[0].truncate must be 0 or more.
					{'status':99,'body':''}                | The field faults[0].status must be between 200 and 599.
					{'status':600}                         | The field faults[0].status must be between 200 and 599.
					{'status':200}                         | The field faults[0].status must be 400 or more without a body.
					{'status':302,'errorCode':'X','detail':'x'} | The field faults[0].status must be 400 or more without a body.
					{'status':418}                         | The field faults[0].status is 418, which has no default response: set errorCode for an Atlas error, or body for another text. Defaults exist for 401, 429, 500, 503 and 504.
					{'status':500,'body':'x','errorCode':'UNEXPECTED_ERROR'} | The field faults[0].body cannot be combined with errorCode, which sets the body.
					{'body':'x'}                           | The field faults[0].body requires status.
					{'status':204,'body':'x'}              | The field faults[0].body must be empty with status 204.
					{'status':503,'body':'x','contentType':'html'} | The field faults[0].contentType is not a media type: html.
					{'status':503,'contentType':'text/html'} | The field faults[0].contentType requires body.
					{'status':429,'retryAfter':-1}         | The field faults[0].retryAfter must be 0 or more.
					{'delay':'PT1S','retryAfter':1}        | The field faults[0].retryAfter requires status or errorCode.
					{'status':500,'detail':'x'}            | The field faults[0].detail requires errorCode.
					{'status':500,'parameters':[]}         | The field faults[0].parameters requires errorCode.
					{'errorCode':''}                       | The field faults[0].errorCode must be a code such as USER_UNAUTHORIZED.
					{'errorCode':'GROUP_NOT_FUOND'}        | The field faults[0].errorCode is unknown: GROUP_NOT_FUOND. Did you mean GROUP_NOT_FOUND? For a custom code, set detail and status.
					{'errorCode':'NO_PAYMENT','detail':'x'} | The field faults[0].errorCode is unknown: NO_PAYMENT. For a custom code, also set status.
					{'errorCode':'GROUP_NOT_FOUND'}        | The field faults[0].parameters must have 1 element for GROUP_NOT_FOUND, whose detail is: No group with ID ... exists. Alternatively set detail.
					{'errorCode':'USER_UNAUTHORIZED','parameters':['x']} | The field faults[0].parameters must have 0 elements for USER_UNAUTHORIZED, whose detail is: Current user is not authorized to perform this action. Alternatively set detail.
					{'errorCode':'GROUP_NOT_FOUND','parameters':[null]} | The field faults[0].parameters must be a list of strings, numbers and booleans.
					{'errorCode':'GROUP_NOT_FOUND','parameters':[{}]} | The field faults[0].parameters must be a list of strings, numbers and booleans.
					""")
	void rejectsInvalidEffect(String fault, String detail) {
		assertRejected(fault, detail);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			{'status':401}                     | operation  | 401 without a body
			{'status':429}                     | operation  | 429 too many calls
			{'errorCode':'RATE_LIMITED_TOKEN_BUCKET'} | operation | 429 too many calls
			{'errorCode':'RATE_LIMITED'}       | operation  | 429 too many calls
			{'status':500}                     | operation  | 500 UNEXPECTED_ERROR
			{'status':503,'stage':'connection'} | connection | 503 with a custom body
			{'status':504}                     | operation  | 504 with a custom body
			{'status':200,'body':''}           | operation  | 200 without a body
			{'status':500,'stage':'answer'}    | answer     | 500 UNEXPECTED_ERROR
			{'errorCode':'GROUP_NOT_FOUND','parameters':['x']} | operation | 404 GROUP_NOT_FOUND
			{'status':403,'errorCode':'USER_UNAUTHORIZED'} | operation | 403 USER_UNAUTHORIZED
			{'status':402,'errorCode':'NO_PAYMENT','detail':'Pay.'} | operation | 402 NO_PAYMENT
			{'drop':true}                      | operation  | connection dropped
			{'drop':true,'stage':'answer'}     | answer     | connection dropped
			{'staleNonce':true}                | connection | stale nonce
			{'truncate':0}                     | answer     | answer truncated
			{'delay':'PT1S'}                   | operation  | delayed
			""")
	void readsEffectAndBounds(String fault, String stage, String summary) {
		FaultDefinition definition = FaultDocuments.read(fault).get(0).definition();

		assertThat(definition.stage()).hasToString(stage);
		assertThat(definition.summary()).isEqualTo("faults[0]: " + summary);
	}

	@Test
	void reportsIndexOfInvalidFault() {
		assertThatExceptionOfType(ControlProblem.class)
			.isThrownBy(() -> FaultDocuments.read("{'status':500}", "{'status':500,'times':0}"))
			.withMessage("The field faults[1].times must be 1 or more.");
	}

	private static void assertRejected(String fault, String detail) {
		assertThatExceptionOfType(ControlProblem.class).isThrownBy(() -> FaultDocuments.read(fault))
			.withMessage(detail);
	}

}
