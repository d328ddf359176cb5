package io.mockatlas.control.mail;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
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

	private final Invitee eve;

	InvitationRaceTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.eve = Invitee.of(atlas, acme);
	}

	@RepeatedTest(10)
	void oneOfAcceptDeclineExpireAndDeleteSucceeds() throws Exception {
		assertOneSucceeds(this.acme.invites(), this.eve.invite());
	}

	@RepeatedTest(10)
	void oneOfAcceptDeclineExpireAndDeleteSucceedsOnProject() throws Exception {
		assertOneSucceeds(this.acme.webInvites(), this.eve.inviteToWeb());
	}

	@Test
	void concurrentAcceptancesCreateOneMember() throws Exception {
		String toWeb = this.eve.inviteToWeb();
		String toOrganization = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		List<Integer> statuses = ConcurrentCalls.call(16,
				(i) -> perform((i % 2 == 0) ? toWeb : toOrganization, "accept"));

		assertThat(statuses).containsOnly(200, 404).containsOnlyOnce(200);
		assertThat(this.acmes.membership(this.acme, this.eve.username()).grants()).hasSize(1);
	}

	private void assertOneSucceeds(String path, String id) throws Exception {
		String target = path + "/" + id;

		List<Integer> statuses = ConcurrentCalls.call(16, (i) -> switch (i % 4) {
			case 0 -> this.atlas.delete(this.acme.orgOwner(), target).status();
			case 1 -> perform(id, "accept");
			case 2 -> perform(id, "decline");
			default -> perform(id, "expire");
		});

		assertThat(statuses).isSubsetOf(200, 204, 404);
		assertThat(statuses.stream().filter((status) -> status < 300)).hasSize(1);
	}

	private int perform(String id, String action) {
		return this.eve.perform(id, action).status();
	}

}
