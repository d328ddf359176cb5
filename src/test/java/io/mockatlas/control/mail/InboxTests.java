package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET} and {@code DELETE /_mockatlas/inbox}.
 */
@AtlasTest
class InboxTests {

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final TestClock clock;

	private final Inbox inbox;

	private final ControlClient control;

	private final Acme acme;

	private final Invitee eve;

	InboxTests(AtlasClient atlas, ControlClient control, BulkData bulk, TestClock clock, Inbox inbox, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.clock = clock;
		this.inbox = inbox;
		this.acme = acme;
		this.eve = Invitee.of(this.atlas, this.acme);
		this.control = control;
	}

	@Test
	void orgInvitationSendsMessage() {
		Response invitation = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_READ_ONLY"],"username":"%s"}""".formatted(this.eve.username()));

		Response response = this.eve.inbox();

		String id = response.json("$.messages[0].id");
		String accept = response.json("$.messages[0].acceptUrl");
		String link = accept.replaceFirst("/accept$", "");
		assertThat(link).matches(this.atlas.url("/_mockatlas/mail/") + "[\\w-]{43}");
		assertThat(id).matches("[0-9a-f]{24}").isNotEqualTo(invitation.json("$.id"));
		String text = response.json("$.messages[0].text");
		assertThat(text).contains(
				this.acme.inviter() + " invites " + this.eve.username() + " to the organization Acme.",
				"ORG_MEMBER, ORG_READ_ONLY", link + "/accept\n", link + "/decline\n");
		assertThat(response).isExactly(200, """
				{
				  "messages": [ {
				    "id": "%s",
				    "to": "%s",
				    "from": "invitations@mock-atlas.invalid",
				    "subject": "Invitation to Acme",
				    "status": "PENDING",
				    "createdAt": "%s",
				    "expiresAt": "%s",
				    "invitationId": "%s",
				    "orgId": "%s",
				    "orgName": "Acme",
				    "inviterUsername": "%s",
				    "roles": [ "ORG_MEMBER", "ORG_READ_ONLY" ],
				    "acceptUrl": "%s/accept",
				    "declineUrl": "%s/decline",
				    "text": "%s"
				  } ]
				}
				""".formatted(id, this.eve.username(), invitation.json("$.createdAt"), invitation.json("$.expiresAt"),
				invitation.json("$.id"), this.acme.id(), this.acme.inviter(), link, link, text.replace("\n", "\\n")));
		assertThat(this.control.get("/inbox/" + id).<String>json("$.acceptUrl")).isEqualTo(accept);
	}

	@Test
	void projectInvitationSendsMessagesOfBothInvitations() {
		String id = this.eve.inviteToWeb();

		Response response = this.eve.inbox();

		assertThat(response.<List<String>>json("$.messages[*].subject")).containsExactly("Invitation to acme-web",
				"Invitation to Acme");
		assertThat(response.<List<String>>json("$.messages[*].groupId")).containsExactly(this.acme.webId().value());
		assertThat(response.<String>json("$.messages[0].invitationId")).isEqualTo(id);
		assertThat(response.<String>json("$.messages[0].groupName")).isEqualTo("acme-web");
		assertThat(response.<String>json("$.messages[0].text"))
			.contains("to the project acme-web of the organization Acme.");
	}

	@Test
	void listsNewestFirstUpToLimit(Acme other) {
		Invitee bob = new Invitee(this.atlas, this.acme, "bob" + this.eve.username());
		this.eve.invite();
		bob.invite();

		assertThat(recipients("?orgId=" + this.acme.id())).containsExactly(bob.username(), this.eve.username());
		assertThat(recipients("?orgId=" + this.acme.id() + "&limit=1")).containsExactly(bob.username());
		assertThat(recipients("?orgId=" + other.id())).isEmpty();
		assertThat(recipients("?to=" + this.eve.username().toUpperCase())).containsExactly(this.eve.username());
		assertThat(recipients("?to=" + this.eve.username() + "&orgId=" + other.id())).isEmpty();
	}

	@Test
	void rejectedInvitationSendsNoMessage() {
		this.bulk.addUsers(this.acme, 500, 0);

		assertThat(this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(this.eve.username())).status()).isEqualTo(400);

		assertThat(this.eve.messages("id")).isEmpty();
	}

	@Test
	void messageHasStatusOfInvitation() {
		perform(this.eve.inviteToWeb(), "accept");
		assertThat(this.eve.messages("status")).containsExactly("ACCEPTED", "ACCEPTED");

		Invitee bob = new Invitee(this.atlas, this.acme, "bob" + this.eve.username());
		perform(bob.invite(), "decline");
		perform(bob.invite(), "expire");
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + bob.invite());
		bob.invite();
		assertThat(bob.messages("status")).containsExactly("PENDING", "WITHDRAWN", "EXPIRED", "REJECTED");

		this.clock.shiftBy(Duration.ofDays(31));
		assertThat(bob.messages("status")).containsExactly("EXPIRED", "WITHDRAWN", "EXPIRED", "REJECTED");
	}

	@Test
	void messageSurvivesDeletionOfProject() {
		this.eve.inviteToWeb();
		this.atlas.delete(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId());

		assertThat(this.eve.messages("status")).containsExactly("WITHDRAWN", "PENDING");
		assertThat(this.eve.messages("groupName")).containsExactly("acme-web");
		assertThat(this.eve.messages("groupId")).isEmpty();
	}

	@Test
	void deletesFilteredMessages(Acme other) {
		Invitee bob = new Invitee(this.atlas, this.acme, "bob" + this.eve.username());
		Invitee joe = Invitee.of(this.atlas, other);
		List.of(this.eve, bob, joe).forEach(Invitee::invite);

		Response response = this.control.delete("/inbox?to=" + this.eve.username());
		assertThat(response.status()).isEqualTo(204);
		assertThat(response.headerNames()).isEmpty();
		assertThat(this.eve.messages("id")).isEmpty();
		assertThat(bob.messages("id")).hasSize(1);

		assertThat(this.control.delete("/inbox?orgId=" + this.acme.id()).status()).isEqualTo(204);
		assertThat(bob.messages("id")).isEmpty();
		assertThat(joe.messages("id")).hasSize(1);

		assertThat(this.control.delete("/inbox").status()).isEqualTo(204);
		assertThat(this.control.get("/inbox").<List<String>>json("$.messages")).isEmpty();
	}

	@Test
	void resetOfOrganizationDeletesItsMessages(Acme other) {
		Invitee joe = Invitee.of(this.atlas, other);
		this.eve.invite();
		joe.invite();

		this.inbox.reset(this.acme.id());
		assertThat(this.eve.messages("id")).isEmpty();
		assertThat(joe.messages("id")).hasSize(1);

		this.inbox.reset();
		assertThat(joe.messages("id")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			limit=0        | The parameter limit must be between 1 and 1000.
			limit=1001     | The parameter limit must be between 1 and 1000.
			limit=many     | The value of limit is malformed: many
			orgId=acme     | The value of orgId is malformed: acme
			timeout=10     | The parameter timeout must be an ISO 8601 duration such as PT10S, at most PT1M.
			timeout=PT61S  | The parameter timeout must be an ISO 8601 duration such as PT10S, at most PT1M.
			timeout=-PT1S  | The parameter timeout must be an ISO 8601 duration such as PT10S, at most PT1M.
			too=x          | Unknown parameter too; known parameters are to, orgId, limit, timeout.
			""")
	void rejectsInvalidQuery(String query, String detail) {
		Response response = this.control.get("/inbox?" + query);

		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(response.status()).isEqualTo(400);
	}

	@Test
	void unknownFilterDeletesNothing() {
		this.eve.invite();

		assertThat(this.control.delete("/inbox?too=" + this.eve.username())).isExactly(400, """
				{
				  "title": "Bad Request",
				  "status": 400,
				  "detail": "Unknown parameter too; known parameters are to, orgId.",
				  "instance": "/_mockatlas/inbox",
				  "parameter": "too",
				  "known": [ "to", "orgId" ]
				}
				""");
		assertThat(this.eve.messages("id")).hasSize(1);
	}

	@Test
	void returns404ForUnknownMessage() {
		assertThat(this.control.get("/inbox/690000000000000000000fff")).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "There is no message 690000000000000000000fff.",
				  "instance": "/_mockatlas/inbox/690000000000000000000fff"
				}
				""");
		assertThat(this.control.get("/inbox/x").status()).isEqualTo(400);
	}

	private List<String> recipients(String query) {
		return this.control.get("/inbox" + query).json("$.messages[*].to");
	}

	private void perform(String invitationId, String action) {
		assertThat(this.eve.perform(invitationId, action).status()).isEqualTo(200);
	}

}
