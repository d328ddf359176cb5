package io.mockatlas.control.mail;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Control;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is first decides what becomes of an invitation, and everybody else is told.
 */
@AtlasTest
class InvitationRaceTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@RepeatedTest(10)
	void exactlyOneOfAcceptanceDeclineExpiryAndDeletionWins() throws Exception {
		assertOneWins(this.acme.invites(), invite(this.acme.invites(), "ORG_MEMBER"));
	}

	@RepeatedTest(10)
	void exactlyOneWinsOnProjectsToo() throws Exception {
		assertOneWins(this.acme.webInvites(), invite(this.acme.webInvites(), "GROUP_OWNER"));
	}

	@Test
	void onePersonIsOneMemberHoweverManyInvitationsAreAccepted() throws Exception {
		String toWeb = invite(this.acme.webInvites(), "GROUP_OWNER");
		String toOrganization = this.server.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		List<Integer> statuses = ConcurrentCalls.call(16, (i) -> act((i % 2 == 0) ? toWeb : toOrganization, "accept"));

		assertThat(statuses).containsOnly(200, 404).containsOnlyOnce(200);
		assertThat(this.acmes.membership(this.acme, "eve@example.com").grants()).hasSize(1);
	}

	/**
	 * Who deletes has a nonce already, so as not to come too late by a challenge.
	 */
	private void assertOneWins(String path, String id) throws Exception {
		String target = path + "/" + id;
		String nonce = Server.nonce(this.server.sendUnsigned("DELETE", target, null));

		List<Integer> statuses = ConcurrentCalls.call(16, (i) -> switch (i % 4) {
			case 0 -> delete(target, nonce, i + 1);
			case 1 -> act(id, "accept");
			case 2 -> act(id, "decline");
			default -> act(id, "expire");
		});

		assertThat(statuses).isSubsetOf(200, 204, 404);
		assertThat(statuses.stream().filter((status) -> status < 300)).hasSize(1);
	}

	private int delete(String target, String nonce, int count) {
		return this.server
			.sendUnsigned("DELETE", target, null, "Accept", Server.V2_ACCEPT, "Authorization",
					Server.authorization(this.acme.orgOwner(), "DELETE", target, nonce, count))
			.status();
	}

	private int act(String id, String action) {
		return new Control(this.server).post("/invitations/" + id + "/" + action).status();
	}

	private String invite(String path, String role) {
		return this.server.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"eve@example.com"}""".formatted(role)).json("$.id");
	}

}
