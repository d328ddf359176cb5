package io.mockatlas.control.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link CallPattern} and {@link CallDescription}.
 */
class CallPatternTests {

	private static final String ORG = "690000000000000000000a01";

	private static final String INVITATION = "/api/atlas/v2/orgs/" + ORG + "/invites/690000000000000000000c10";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/orgs/{orgId}/invites/{invitationId}                        | true
			/orgs/*/invites/*                                           | true
			/orgs/**                                                    | true
			/orgs/*/invites/*/**                                        | true
			/orgs/{orgId}/{*rest}                                       | true
			/orgs/690000000000000000000a0?/invites/*                    | true
			/api/atlas/v2/orgs/690000000000000000000a01/invites/*       | true
			/api/atlas/v1.0/orgs/690000000000000000000a01/invites/*     | false
			/api/**                                                     | true
			/orgs/*/invites                                             | false
			/groups/*/invites/*                                         | false
			/api/oauth/token                                            | false
			""")
	void matchesPaths(String path, boolean fits) {
		assertThat(match("'path':'" + path + "'").matches(deletion(INVITATION))).isEqualTo(fits);
	}

	@Test
	void pathWithoutBaseMatchesBothApis() {
		assertThat(match("'path':'/orgs/*/invites/*'").matches(deletion(INVITATION.replace("v2", "v1.0")))).isTrue();
	}

	@Test
	void matchesMethodsCaseInsensitively() {
		assertThat(match("'method':'delete'").matches(deletion(INVITATION))).isTrue();
		assertThat(match("'method':'GET'").matches(deletion(INVITATION))).isFalse();
	}

	@Test
	void matchesOperationsById() {
		CallPattern match = match("'operationId':'deleteOrgInvite'");

		assertThat(match.matches(FaultDocuments.call("DELETE", "/anything", null, "deleteOrgInvite"))).isTrue();
		assertThat(match.matches(FaultDocuments.call("DELETE", INVITATION, null, "deleteGroupInvite"))).isFalse();
	}

	@Test
	void matchesOperationsByPathBeforeDispatch() {
		CallPattern match = match("'operationId':'deleteOrgInvite'");

		assertThat(match.matches(deletion(INVITATION))).isTrue();
		assertThat(match.matches(deletion(INVITATION.replace("v2", "v1.0")))).isTrue();
		assertThat(match.matches(FaultDocuments.call("GET", INVITATION, null, null))).isFalse();
		assertThat(match.matches(deletion(INVITATION + "/x"))).isFalse();
	}

	@Test
	void matchesCallers() {
		assertThat(match("'caller':'ada'").matches(deletion(INVITATION))).isTrue();
		assertThat(match("'caller':'bob'").matches(deletion(INVITATION))).isFalse();
		assertThat(match("'caller':'bob'").matches(FaultDocuments.call("DELETE", INVITATION, null, null))).isFalse();
	}

	@Test
	void matchesOrganizationsAndProjectsOfPath() {
		assertThat(match("'orgId':'" + ORG + "'").matches(deletion(INVITATION))).isTrue();
		assertThat(match("'orgId':'690000000000000000000a02'").matches(deletion(INVITATION))).isFalse();
		assertThat(match("'orgId':'690000000000000000000c10'").matches(deletion(INVITATION))).isFalse();
		assertThat(match("'groupId':'" + ORG + "'").matches(deletion(INVITATION))).isFalse();
		assertThat(match("'groupId':'" + ORG + "'").matches(deletion("/api/atlas/v1.0/groups/" + ORG))).isTrue();
	}

	@Test
	void requiresAllCriteria() {
		assertThat(match("'caller':'ada','method':'GET'").matches(deletion(INVITATION))).isFalse();
		assertThat(match("'caller':'ada','method':'DELETE','path':'/orgs/**'").matches(deletion(INVITATION))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			Digest username="ada", realm="MMS Public API", nonce="x"  | ada
			digest realm="MMS Public API", username="ada"              | ada
			Digest realm="MMS Public API"                             | none
			Basic bWRiX3NhX2lkX3g6c2VjcmV0                            | mdb_sa_id_x
			Basic ***                                                 | none
			Bearer abc                                                | none
			""")
	void matchesClaimedCallerBeforeAuthentication(String authorization, String caller) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", INVITATION);
		request.addHeader("Authorization", authorization);

		assertThat(CallDescription.arriving(request).caller()).isEqualTo(caller);
	}

	private static CallDescription deletion(String path) {
		return FaultDocuments.call("DELETE", path, "ada", null);
	}

	private static CallPattern match(String fields) {
		return FaultDocuments.read("{'status':500," + fields + "}").get(0).definition().match();
	}

}
