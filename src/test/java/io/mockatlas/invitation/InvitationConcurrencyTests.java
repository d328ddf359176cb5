package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.membership.InvitationLifecycle;
import io.mockatlas.membership.NotPendingException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for concurrent calls: the outcome is that of some serial order.
 */
@AtlasTest
class InvitationConcurrencyTests {

	private static final int CALLERS = 64;

	private static final String INVITEE = "someone@example.com";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final InvitationService invitations;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	InvitationConcurrencyTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, InvitationService invitations,
			InvitationLifecycle lifecycle, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.invitations = invitations;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@Test
	void deletesOrgInvitationOnce() throws Exception {
		String path = this.acme.invites() + "/" + invite(this.acme.invites(), "ORG_MEMBER");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.delete(this.acme.orgOwner(), path));

		assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
	}

	@Test
	void deletesProjectInvitationOnce() throws Exception {
		String path = this.acme.webInvites() + "/" + invite(this.acme.webInvites(), "GROUP_OWNER");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.delete(this.acme.projectOwner(), path));

		assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
	}

	@Test
	void createsOneInvitationBelowMaximumOfUsers() throws Exception {
		this.bulk.addUsers(this.acme, 250, 249);

		List<Response> responses = ConcurrentCalls.call(CALLERS,
				(i) -> post(this.acme.invites(), "invitee" + i + "@example.com", "ORG_MEMBER"));

		assertThat(responses).extracting(Response::status).containsOnly(200, 400).containsOnlyOnce(200);
		assertThat(responses).filteredOn((response) -> response.status() == 400)
			.extracting((response) -> response.header("X-Error-Code"))
			.containsOnly("MAX_USERS_PER_ORG_EXCEEDED");
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(250);
	}

	@Test
	void createsOneInvitationOfSameInvitee() throws Exception {
		List<Response> responses = ConcurrentCalls.call(32, (i) -> post(this.acme.invites(), INVITEE, "ORG_MEMBER"));

		assertThat(responses).extracting(Response::status).containsOnly(200, 409).containsOnlyOnce(200);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(1);
	}

	@Test
	void createsOneOrgInvitationForManyProjectInvitations() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(32,
				(i) -> post((i % 2 == 0) ? this.acme.webInvites() : this.acme.dataInvites(), INVITEE,
						"GROUP_READ_ONLY"));

		assertThat(statuses).containsOnly(200, 409).filteredOn((status) -> status == 200).hasSize(2);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(1);
	}

	@RepeatedTest(10)
	void keepsNoProjectInvitationWithoutOrgInvitation() throws Exception {
		String path = this.acme.invites() + "/" + invite(this.acme.invites(), "ORG_MEMBER");

		List<Integer> statuses = ConcurrentCalls.statuses(6, (i) -> switch (i % 3) {
			case 0 -> this.atlas.delete(this.acme.orgOwner(), path);
			case 1 -> post(this.acme.webInvites(), INVITEE, "GROUP_READ_ONLY");
			default -> post(this.acme.dataInvites(), INVITEE, "GROUP_READ_ONLY");
		});

		assertThat(statuses).isSubsetOf(200, 204, 404, 409);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize((hasProjectInvitations()) ? 1 : 0);
	}

	@RepeatedTest(10)
	void eitherDeletesOrAcceptsInvitation() throws Exception {
		String id = invite(this.acme.invites(), "ORG_MEMBER");

		List<Boolean> succeeded = ConcurrentCalls.call(2, (i) -> (i == 0) ? accepts(id)
				: this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id).status() == 204);

		assertThat(succeeded).containsExactlyInAnyOrder(true, false);
	}

	/**
	 * A pending account of one organization is replaced by the account of the other
	 * organization, unless it already belongs to a member.
	 */
	@RepeatedTest(10)
	void acceptsInvitationsToTwoOrganizationsWithOneAccount(Acme other) throws Exception {
		String username = "both-" + this.acme.id() + "@example.com";
		this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/users", """
				{"username":"%s","firstName":"A","lastName":"B","roles":[{"orgId":"%s","roleName":"ORG_OWNER"}]}"""
			.formatted(username, this.acme.id()));
		this.atlas.post(other.orgOwner(), other.invites(), """
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username));
		List<String> ids = List.of(this.invitations.list(this.acme.id(), null).get(0).id().value(),
				this.invitations.list(other.id(), null).get(0).id().value());

		assertThat(ConcurrentCalls.call(2, (i) -> accepts(ids.get(i)))).containsExactly(true, true);
		assertThat(this.acmes.membership(this.acme, username).userId())
			.isEqualTo(this.acmes.membership(other, username).userId());
	}

	private boolean hasProjectInvitations() {
		return !this.invitations.list(this.acme.webId(), null).isEmpty()
				|| !this.invitations.list(this.acme.data().id(), null).isEmpty();
	}

	private boolean accepts(String id) {
		ConcurrentCalls.awaitOthers();
		try {
			this.lifecycle.accept(new InvitationId(id));
			return true;
		}
		catch (NotPendingException ex) {
			return false;
		}
	}

	private String invite(String path, String role) {
		return post(path, INVITEE, role).json("$.id");
	}

	private Response post(String path, String username, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, username));
	}

}
