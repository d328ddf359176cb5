package io.mockatlas.control.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link CallPattern} and {@link CallDescription}: criteria that a call must match.
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
	void matchesPaths(String path, boolean matches) {
		assertThat(pattern("'path':'" + path + "'").matches(deletion(INVITATION))).isEqualTo(matches);
	}

	@Test
	void pathWithoutBaseMatchesBothApis() {
		assertThat(pattern("'path':'/orgs/*/invites/*'").matches(deletion(INVITATION.replace("v2", "v1.0")))).isTrue();
	}

	@Test
	void matchesMethodsCaseInsensitively() {
		assertThat(pattern("'method':'delete'").matches(deletion(INVITATION))).isTrue();
		assertThat(pattern("'method':'GET'").matches(deletion(INVITATION))).isFalse();
	}

	@Test
	void matchesOperationsById() {
		CallPattern pattern = pattern("'operationId':'deleteOrgInvite'");

		assertThat(pattern.matches(FaultDocuments.call("DELETE", "/anything", null, "deleteOrgInvite"))).isTrue();
		assertThat(pattern.matches(FaultDocuments.call("DELETE", INVITATION, null, "deleteGroupInvite"))).isFalse();
	}

	@Test
	void matchesOperationsByPathBeforeDispatch() {
		CallPattern pattern = pattern("'operationId':'deleteOrgInvite'");

		assertThat(pattern.matches(deletion(INVITATION))).isTrue();
		assertThat(pattern.matches(deletion(INVITATION.replace("v2", "v1.0")))).isTrue();
		assertThat(pattern.matches(FaultDocuments.call("GET", INVITATION, null, null))).isFalse();
		assertThat(pattern.matches(deletion(INVITATION + "/x"))).isFalse();
	}

	@Test
	void matchesCallers() {
		assertThat(pattern("'caller':'ada'").matches(deletion(INVITATION))).isTrue();
		assertThat(pattern("'caller':'bob'").matches(deletion(INVITATION))).isFalse();
		assertThat(pattern("'caller':'bob'").matches(FaultDocuments.call("DELETE", INVITATION, null, null))).isFalse();
	}

	@Test
	void matchesOrganizationsAndProjectsInPath() {
		assertThat(pattern("'orgId':'" + ORG + "'").matches(deletion(INVITATION))).isTrue();
		assertThat(pattern("'orgId':'690000000000000000000a02'").matches(deletion(INVITATION))).isFalse();
		assertThat(pattern("'orgId':'690000000000000000000c10'").matches(deletion(INVITATION))).isFalse();
		assertThat(pattern("'groupId':'" + ORG + "'").matches(deletion(INVITATION))).isFalse();
		assertThat(pattern("'groupId':'" + ORG + "'").matches(deletion("/api/atlas/v1.0/groups/" + ORG))).isTrue();
	}

	@Test
	void requiresAllCriteria() {
		assertThat(pattern("'caller':'ada','method':'GET'").matches(deletion(INVITATION))).isFalse();
		assertThat(pattern("'caller':'ada','method':'DELETE','path':'/orgs/**'").matches(deletion(INVITATION)))
			.isTrue();
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
	void readsClaimedCallerBeforeAuthentication(String authorization, String caller) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", INVITATION);
		request.addHeader("Authorization", authorization);

		assertThat(CallDescription.arriving(request).caller()).isEqualTo(caller);
	}

	private static CallDescription deletion(String path) {
		return FaultDocuments.call("DELETE", path, "ada", null);
	}

	private static CallPattern pattern(String fields) {
		return FaultDocuments.read("{'status':500," + fields + "}").get(0).definition().match();
	}

}
