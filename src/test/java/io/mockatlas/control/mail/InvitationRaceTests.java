package io.mockatlas.control.mail;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.ControlClient;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent accept, decline, expire and delete of one invitation.
 */
@AtlasTest
class InvitationRaceTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	InvitationRaceTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	@RepeatedTest(10)
	void oneOfAcceptDeclineExpireAndDeleteSucceeds() throws Exception {
		assertOneWins(this.acme.invites(), invite(this.acme.invites(), "ORG_MEMBER"));
	}

	@RepeatedTest(10)
	void oneOfAcceptDeclineExpireAndDeleteSucceedsOnProject() throws Exception {
		assertOneWins(this.acme.webInvites(), invite(this.acme.webInvites(), "GROUP_OWNER"));
	}

	@Test
	void concurrentAcceptancesCreateOneMember() throws Exception {
		String toWeb = invite(this.acme.webInvites(), "GROUP_OWNER");
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		List<Integer> statuses = ConcurrentCalls.call(16, (i) -> act((i % 2 == 0) ? toWeb : toOrganization, "accept"));

		assertThat(statuses).containsOnly(200, 404).containsOnlyOnce(200);
		assertThat(this.acmes.membership(this.acme, "eve@example.com").grants()).hasSize(1);
	}

	private void assertOneWins(String path, String id) throws Exception {
		String target = path + "/" + id;

		List<Integer> statuses = ConcurrentCalls.call(16, (i) -> switch (i % 4) {
			case 0 -> this.atlas.delete(this.acme.orgOwner(), target).status();
			case 1 -> act(id, "accept");
			case 2 -> act(id, "decline");
			default -> act(id, "expire");
		});

		assertThat(statuses).isSubsetOf(200, 204, 404);
		assertThat(statuses.stream().filter((status) -> status < 300)).hasSize(1);
	}

	private int act(String id, String action) {
		return new ControlClient(this.atlas).post("/invitations/" + id + "/" + action).status();
	}

	private String invite(String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"eve@example.com"}""".formatted(role)).json("$.id");
	}

}
