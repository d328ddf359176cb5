package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /orgs/{orgId}/users} in version 2025-02-19.
 */
@AtlasTest
class ListOrgUsersTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	private final String member;

	ListOrgUsersTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.member = acmes.addMember(acme, acme.id() + "@example.com").user().username();
		atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_GROUP_CREATOR"],"username":"zoe@example.com"}""");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "639 of 639 pending users, and the active one")
	void listsActiveAndPendingUsers() {
		Response response = list("");

		assertThat(response).isLike("""
				{"links":[{"href":"%1$s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],"results":[\
				{"country":"US","createdAt":"<time>","firstName":"%2$s","id":"<id>","lastAuth":"<time>",\
				"lastName":"Example","mobileNumber":null,"orgMembershipStatus":"ACTIVE",\
				"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER"]},"teamIds":[],"username":"%3$s"},\
				{"id":"<id>","invitationCreatedAt":"<time>","invitationExpiresAt":"<time>","inviterUsername":"%4$s",\
				"orgMembershipStatus":"PENDING",\
				"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER","ORG_GROUP_CREATOR"]},"teamIds":[],\
				"username":"zoe@example.com"}],"totalCount":2}""".formatted(this.atlas.url(UserClient.users(this.acme)),
				this.acme.id().value(), this.member, this.acme.inviter()));
		assertThat(response.header("Content-Type")).isEqualTo(UserClient.CONTENT_TYPE);
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?username=zoe%40example.com                                         | zoe
			?username=ZOE@example.com                                           | zoe
			?username=nobody@example.com                                        |
			?orgMembershipStatus=PENDING                                        | zoe
			?orgMembershipStatus=ACTIVE                                         | member
			?orgMembershipStatuses=PENDING                                      | zoe
			?orgMembershipStatuses=ACTIVE&orgMembershipStatuses=PENDING         | member,zoe
			?orgMembershipStatuses=ACTIVE,PENDING                               | member,zoe
			?orgMembershipStatuses=INVITATION_EXPIRED                           |
			?orgMembershipStatus=&orgMembershipStatuses=&username=              | member,zoe""")
	@TestEvidence(DOCUMENTED)
	void filtersUsers(String query, String expected) {
		List<String> usernames = list(query).json("$.results[*].username");

		assertThat(usernames.stream().map((name) -> (name.equals(this.member)) ? "member" : name.split("@")[0]))
			.isEqualTo((expected != null) ? List.of(expected.split(",")) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "orgMembershipStatus=MAYBE", "orgMembershipStatuses=ACTIVE,MAYBE" })
	@TestEvidence(ASSUMED)
	void rejectsUnknownStatus(String query) {
		assertThat(list("?" + query)).isRejected(400, "INVALID_QUERY_PARAMETER",
				"Invalid query parameter %s specified.", query.substring(0, query.indexOf('=')));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsBothStatusParameters() {
		assertThat(list("?orgMembershipStatus=ACTIVE&orgMembershipStatuses=PENDING")).isRejected(400,
				"MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS",
				"Either the %s query parameter or the %s query parameter but not both should be specified.",
				"orgMembershipStatus", "orgMembershipStatuses");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void listsUserWithExpiredInvitationOnlyOnRequest(TestClock clock) {
		clock.shiftBy(Duration.ofDays(31));

		Response users = list("");
		Response expired = list("?orgMembershipStatuses=INVITATION_EXPIRED");

		assertThat(users.<List<String>>json("$.results[*].username")).containsExactly(this.member);
		assertThat(expired.<List<String>>json("$.results[*].username")).containsExactly("zoe@example.com");
		assertThat(expired.<List<String>>json("$.results[*].orgMembershipStatus"))
			.containsExactly("INVITATION_EXPIRED");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "an invitation to a project does not make a user")
	void ignoresProjectInvitations() {
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"zoe@example.com"}""");

		Response response = list("?username=zoe@example.com");

		assertThat(response.<Integer>json("$.totalCount")).isOne();
		assertThat(response.<List<Object>>json("$.results[0].roles.groupRoleAssignments")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void groupsProjectRolesByProject() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"teamed@example.com","teamIds":["%s"],"groupRoleAssignments":[\
				{"groupId":"%2$s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]},\
				{"groupId":"%3$s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.team().id(), this.acme.webId(),
				this.acme.data().id()));

		Response response = list("?username=teamed@example.com");

		assertThat(response.body()).contains("""
				"roles":{"groupRoleAssignments":[{"groupId":"%2$s","groupRoles":["GROUP_READ_ONLY","GROUP_OWNER"]},\
				{"groupId":"%3$s","groupRoles":["GROUP_OWNER"]}],"orgRoles":["ORG_MEMBER"]},"teamIds":["%1$s"]"""
			.formatted(this.acme.team().id(), this.acme.webId(), this.acme.data().id()));
	}

	private Response list(String query) {
		return this.userClient.get(this.acme.orgMember(), UserClient.users(this.acme) + query);
	}

}
