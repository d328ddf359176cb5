package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Removal and demotion of the last active owner of an organization.
 */
@AtlasTest
class LastOwnerTests {

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	private final String owner;

	LastOwnerTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.owner = addOwner("owner");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsLastOwner() {
		this.userClient.post(this.acme.orgOwner(), UserClient.users(this.acme), """
				{"roles":{"orgRoles":["ORG_MEMBER","ORG_OWNER"]},"username":"pending@example.com"}""");
		String before = this.userClient.get(this.acme.orgOwner(), this.owner).body();

		Response removed = this.userClient.delete(this.acme.orgOwner(), this.owner);
		Response demoted = this.userClient.post(this.acme.orgOwner(), this.owner + ":removeRole", """
				{"orgRole":"ORG_OWNER"}""");
		Response amended = this.userClient.patch(this.acme.orgOwner(), this.owner, """
				{"roles":{"orgRoles":["ORG_MEMBER"]}}""");

		assertThat(removed).isRejected(403, "CANNOT_DELETE_LAST_ADMIN",
				"An organization needs to have at least one owner. You cannot demote or remove the last owner.");
		assertThat(demoted).isRejected(403, "CANNOT_DEMOTE_LAST_ORG_OWNER",
				"Cannot demote the last owner of the organization.");
		assertThat(amended.header("X-Error-Code")).isEqualTo("CANNOT_DEMOTE_LAST_ORG_OWNER");
		assertThat(this.userClient.get(this.acme.orgOwner(), this.owner)).isExactly(200, before);
	}

	@RepeatedTest(10)
	@TestEvidence(value = DOCUMENTED, of = "an organization keeps an owner")
	void keepsOneOfTwoOwnersRemovedConcurrently() throws Exception {
		List<String> owners = List.of(this.owner, addOwner("other"));

		List<Integer> statuses = ConcurrentCalls.statuses(2,
				(i) -> this.userClient.delete(this.acme.orgOwner(), owners.get(i)));

		assertThat(statuses).containsExactlyInAnyOrder(204, 403);
	}

	/**
	 * Adds an active owner.
	 * @return the path of the user
	 */
	private String addOwner(String name) {
		String username = name + this.acme.id() + "@example.com";
		String id = this.acmes.addMember(this.acme, username).user().id().value();
		String path = UserClient.users(this.acme) + "/" + id;
		this.userClient.post(this.acme.orgOwner(), path + ":addRole", """
				{"orgRole":"ORG_OWNER"}""");
		return path;
	}

}
