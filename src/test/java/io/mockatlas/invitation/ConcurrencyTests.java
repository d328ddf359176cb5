package io.mockatlas.invitation;

import java.util.List;
import java.util.function.IntFunction;

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
 * Many at once: whatever the order, the outcome is one that some order explains.
 */
@AtlasTest
class ConcurrencyTests {

	private static final int THREADS = 64;

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final InvitationService invitations;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	ConcurrencyTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, InvitationService invitations,
			InvitationLifecycle lifecycle, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.invitations = invitations;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@Test
	void oneOfManyDeletionsOfOneOrgInvitationSucceeds() throws Exception {
		String path = this.acme.invites() + "/" + invite(this.acme.invites(), "ORG_MEMBER");

		List<Integer> statuses = statuses(THREADS, (i) -> this.atlas.delete(this.acme.orgOwner(), path));

		assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
	}

	@Test
	void oneOfManyDeletionsOfOneProjectInvitationSucceeds() throws Exception {
		String path = this.acme.webInvites() + "/" + invite(this.acme.webInvites(), "GROUP_OWNER");

		List<Integer> statuses = statuses(THREADS, (i) -> this.atlas.delete(this.acme.projectOwner(), path));

		assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
	}

	@Test
	void oneOfManyTakesTheLastSeat() throws Exception {
		this.bulk.addUsers(this.acme, 250, 249);

		List<Response> answers = ConcurrentCalls.call(THREADS,
				(i) -> post(this.acme.invites(), "last" + i + "@example.com", "ORG_MEMBER"));

		assertThat(answers).extracting(Response::status).containsOnly(200, 400).containsOnlyOnce(200);
		assertThat(answers).filteredOn((answer) -> answer.status() == 400)
			.extracting((answer) -> answer.header("X-Error-Code"))
			.containsOnly("MAX_USERS_PER_ORG_EXCEEDED");
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(250);
	}

	@Test
	void oneOfManyInvitationsOfOnePersonSucceeds() throws Exception {
		List<Response> answers = ConcurrentCalls.call(32,
				(i) -> post(this.acme.invites(), "someone@example.com", "ORG_MEMBER"));

		assertThat(answers).extracting(Response::status).containsOnly(200, 409).containsOnlyOnce(200);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(1);
	}

	@Test
	void oneOrgInvitationIsMadeTogetherWithManyToProjects() throws Exception {
		List<Integer> statuses = statuses(32, (i) -> post((i % 2 == 0) ? this.acme.webInvites() : dataInvites(),
				"someone@example.com", "GROUP_READ_ONLY"));

		assertThat(statuses).containsOnly(200, 409).filteredOn((status) -> status == 200).hasSize(2);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize(1);
	}

	@RepeatedTest(10)
	void nobodyIsInvitedToProjectAloneWhenTheOrgInvitationIsDeleted() throws Exception {
		String path = this.acme.invites() + "/" + invite(this.acme.invites(), "ORG_MEMBER");

		List<Integer> statuses = statuses(6, (i) -> switch (i % 3) {
			case 0 -> this.atlas.delete(this.acme.orgOwner(), path);
			case 1 -> post(this.acme.webInvites(), "someone@example.com", "GROUP_READ_ONLY");
			default -> post(dataInvites(), "someone@example.com", "GROUP_READ_ONLY");
		});

		assertThat(statuses).isSubsetOf(200, 204, 404, 409);
		assertThat(this.invitations.list(this.acme.id(), null)).hasSize((isInvitedToProjects()) ? 1 : 0);
	}

	@RepeatedTest(10)
	void eitherDeletionOrAcceptanceWins() throws Exception {
		String id = invite(this.acme.invites(), "ORG_MEMBER");

		List<Boolean> won = ConcurrentCalls.call(2, (i) -> (i == 0) ? isAccepted(id)
				: this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id).status() == 204);

		assertThat(won).containsExactlyInAnyOrder(true, false);
	}

	/**
	 * The account that one organization opened makes way for the other's, unless somebody
	 * is a member by it already.
	 */
	@RepeatedTest(10)
	void personIsInBothOrganizationsThatTheyAcceptAtOnce() throws Exception {
		Acme other = this.acmes.create();
		String username = "both-" + this.acme.id() + "@example.com";
		this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/users", """
				{"username":"%s","firstName":"A","lastName":"B","roles":[{"orgId":"%s","roleName":"ORG_OWNER"}]}"""
			.formatted(username, this.acme.id()));
		this.atlas.post(other.orgOwner(), other.invites(), """
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username));
		List<String> ids = List.of(this.invitations.list(this.acme.id(), null).get(0).id().value(),
				this.invitations.list(other.id(), null).get(0).id().value());

		assertThat(ConcurrentCalls.call(2, (i) -> isAccepted(ids.get(i)))).containsExactly(true, true);
		assertThat(this.acmes.membership(this.acme, username).userId())
			.isEqualTo(this.acmes.membership(other, username).userId());
	}

	private boolean isInvitedToProjects() {
		return !this.invitations.list(this.acme.webId(), null).isEmpty()
				|| !this.invitations.list(this.acme.data().id(), null).isEmpty();
	}

	private boolean isAccepted(String id) {
		ConcurrentCalls.awaitOthers();
		try {
			this.lifecycle.accept(new InvitationId(id));
			return true;
		}
		catch (NotPendingException ex) {
			return false;
		}
	}

	private String dataInvites() {
		return "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites";
	}

	private String invite(String path, String role) {
		return post(path, "someone@example.com", role).json("$.id");
	}

	private Response post(String path, String username, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, username));
	}

	private static List<Integer> statuses(int threads, IntFunction<Response> call) throws Exception {
		return ConcurrentCalls.call(threads, call).stream().map(Response::status).toList();
	}

}
