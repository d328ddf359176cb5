package io.mockatlas.api.user;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.mockatlas.api.Successor;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/users/{userId}:addRole} and {@code :removeRole}, and the
 * owners that an organization keeps.
 */
@AtlasTest
class OrgUserRoleTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Successor successor;

	private final Acme acme;

	private final String memberId;

	private final String pendingId;

	OrgUserRoleTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.successor = new Successor(this.atlas);
		this.memberId = join(this.acme.id() + "@example.com");
		this.pendingId = this.successor.post(this.acme.orgOwner(), Successor.users(this.acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"ada@example.com"}""").json("$.id");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void addsAndRemovesRolesOfPendingAndActiveUsers() {
		for (String id : List.of(this.pendingId, this.memberId)) {
			Response added = addRole(id, "ORG_READ_ONLY");
			Response removed = removeRole(id, "ORG_MEMBER");

			assertThat(added.status()).isEqualTo(200);
			assertThat(roles(added)).containsExactly("ORG_MEMBER", "ORG_READ_ONLY");
			assertThat(roles(removed)).containsExactly("ORG_READ_ONLY");
			assertThat(this.successor.get(this.acme.orgOwner(), path(id))).isExactly(200, removed.body());
		}
	}

	@Test
	@TestEvidence(ASSUMED)
	void changesNothingForRoleThatIsThereOrNot() {
		assertThat(roles(addRole(this.pendingId, "ORG_MEMBER"))).containsExactly("ORG_MEMBER");
		assertThat(roles(removeRole(this.pendingId, "ORG_OWNER"))).containsExactly("ORG_MEMBER");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a user keeps at least one role; the code is assumed")
	void keepsLastRole() {
		for (String id : List.of(this.pendingId, this.memberId)) {
			Response response = removeRole(id, "ORG_MEMBER");

			assertThat(response).isRefused(403, "NO_ROLES_IN_ASSIGNMENT",
					"You cannot remove all project roles a team has.");
			assertThat(roles(this.successor.get(this.acme.orgOwner(), path(id)))).containsExactly("ORG_MEMBER");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                            | 400 | MISSING_ATTRIBUTE
			{"orgRole":""}                | 400 | MISSING_ATTRIBUTE
			{"orgRole":["ORG_OWNER"]}     | 400 | INVALID_JSON_ATTRIBUTE
			{"orgRole":"ORG_KING"}        | 400 | INVALID_ENUM_VALUE
			{"orgRole":"\\ud800"}         | 400 | INVALID_ENUM_VALUE
			{"orgRole":"GROUP_OWNER"}     | 400 | CANNOT_ADD_GROUP_ROLE""")
	@TestEvidence(DOCUMENTED)
	void refusesWhatIsNoRole(String body, int status, String code) {
		for (String verb : List.of(":addRole", ":removeRole")) {
			Response response = this.successor.post(this.acme.orgOwner(), path(this.memberId) + verb, body);

			assertThat(response.status()).isEqualTo(status);
			assertThat(response.header("X-Error-Code")).isEqualTo(code);
		}
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the codes")
	void keepsLastOwner() {
		addRole(this.memberId, "ORG_OWNER");
		addRole(this.pendingId, "ORG_OWNER");
		String before = this.successor.get(this.acme.orgOwner(), path(this.memberId)).body();

		Response removed = this.successor.delete(this.acme.orgOwner(), path(this.memberId));
		Response demoted = removeRole(this.memberId, "ORG_OWNER");
		Response amended = this.successor.patch(this.acme.orgOwner(), path(this.memberId), """
				{"roles":{"orgRoles":["ORG_MEMBER"]}}""");

		assertThat(removed).isRefused(403, "CANNOT_DELETE_LAST_OWNER",
				"Cannot remove the last owner from the organization.");
		assertThat(demoted).isRefused(403, "CANNOT_DEMOTE_LAST_ORG_OWNER",
				"Cannot demote the last owner of the organization.");
		assertThat(amended.header("X-Error-Code")).isEqualTo("CANNOT_DEMOTE_LAST_ORG_OWNER");
		assertThat(this.successor.get(this.acme.orgOwner(), path(this.memberId))).isExactly(200, before);
	}

	@RepeatedTest(10)
	@TestEvidence(value = DOCUMENTED, of = "there is always one left")
	void leavesOneOfTwoOwnersRemovedAtOnce() {
		List<String> owners = Stream.of(this.memberId, join("2" + this.acme.id() + "@example.com")).toList();
		owners.forEach((id) -> addRole(id, "ORG_OWNER"));

		List<Integer> statuses = owners.stream()
			.map((id) -> CompletableFuture
				.supplyAsync(() -> this.successor.delete(this.acme.orgOwner(), path(id)).status()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(statuses).containsExactlyInAnyOrder(204, 403);
	}

	private String join(String username) {
		this.acmes.addMember(this.acme, username);
		return this.acmes.membership(this.acme, username).userId();
	}

	private Response addRole(String id, String role) {
		return this.successor.post(this.acme.orgOwner(), path(id) + ":addRole", """
				{"orgRole":"%s"}""".formatted(role));
	}

	private Response removeRole(String id, String role) {
		return this.successor.post(this.acme.orgOwner(), path(id) + ":removeRole", """
				{"orgRole":"%s"}""".formatted(role));
	}

	private String path(String id) {
		return Successor.users(this.acme) + "/" + id;
	}

	private static List<String> roles(Response response) {
		return response.json("$.roles.orgRoles");
	}

}
