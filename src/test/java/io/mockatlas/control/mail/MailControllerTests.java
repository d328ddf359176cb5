package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link MailController}: pages behind the links of messages.
 */
@AtlasTest
class MailControllerTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final TestClock clock;

	private final Acme acme;

	private final Invitee eve;

	MailControllerTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.eve = Invitee.of(this.atlas, this.acme);
	}

	@ParameterizedTest
	@EnumSource(InvitationReply.class)
	void getChangesNothing(InvitationReply reply) {
		this.eve.inviteToWeb();

		Response page = this.eve.open(reply);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains(
				"<strong>" + this.acme.inviter() + "</strong> invites <strong>" + this.eve.username() + "</strong>",
				"<dd>acme-web</dd>", "<dd>Acme</dd>", "<code>GROUP_OWNER</code>",
				"<button class=\"first\" formaction=\"" + reply.path() + "\">",
				"<button formaction=\"" + reply.other().path() + "\">");
		assertThat(this.eve.control().send("HEAD", this.eve.link(reply), null).status()).isEqualTo(200);
		assertThat(this.eve.membershipStatuses()).containsExactly("PENDING");
		assertThat(this.eve.messages("status")).containsExactly("PENDING", "PENDING");
	}

	@Test
	void namesTeamsAndProjectRoles() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"username":"%s","roles":["ORG_MEMBER"],"teamIds":["%s"],
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.eve.username(),
				this.acme.team().id(), this.acme.webId()));

		assertThat(this.eve.open(InvitationReply.ACCEPT).body()).contains("<dt>Team</dt><dd>platform</dd>",
				"<dt>Project</dt><dd>acme-web (GROUP_OWNER)</dd>");
		assertThat(this.eve.inbox().<List<List<String>>>json("$.messages[*].teams"))
			.containsExactly(List.of("platform"));
		assertThat(this.eve.messages("text").get(0))
			.contains("Teams:       platform\nProjects:    acme-web (GROUP_OWNER)\n");
		this.eve.submit(InvitationReply.DECLINE);
		assertThat(this.eve.open(InvitationReply.ACCEPT).body()).contains("<dd>acme-web (GROUP_OWNER)</dd>");
	}

	@Test
	void pageLoadsNoResourcesAndSendsNoReferrer() {
		this.eve.invite();

		Response page = this.eve.open(InvitationReply.ACCEPT);

		assertThat(page.headerNames()).containsExactly("cache-control", "content-length", "content-security-policy",
				"content-type", "referrer-policy", "x-content-type-options");
		assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; ")
			.contains("form-action 'self'", "frame-ancestors 'none'");
		assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.body()).doesNotContain("http", "<script", "src=");
	}

	@Test
	void formAcceptsInvitation() {
		this.eve.inviteToWeb();

		Response page = this.eve.submit(InvitationReply.ACCEPT);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("<h1>Welcome to acme-web</h1>",
				"<strong>" + this.eve.username() + "</strong> is an active member of Acme now.");
		assertThat(this.eve.membershipStatuses()).containsExactly("ACTIVE");
		assertThat(this.acmes.membership(this.acme, this.eve.username()).grants()).hasSize(1);
		assertLinksAreGone("Already accepted");
	}

	@Test
	void formDeclinesInvitation() {
		this.eve.invite();

		Response page = this.eve.submit(InvitationReply.DECLINE);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("<h1>Declined</h1>",
				"<strong>" + this.eve.username() + "</strong> does not join Acme.");
		assertThat(this.eve.membershipStatuses()).containsExactly("INVITATION_REJECTED");
		assertLinksAreGone("Already declined");
	}

	@Test
	void returns410ForExpiredInvitation() {
		this.eve.invite();
		this.clock.shiftBy(Duration.ofDays(30));

		assertLinksAreGone("Expired");
		assertThat(this.eve.membershipStatuses()).containsExactly("INVITATION_EXPIRED");
	}

	@Test
	void returns410ForCancelledInvitation() {
		String id = this.eve.invite();
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		assertLinksAreGone("Withdrawn");
		assertThat(this.eve.membershipStatuses()).isEmpty();
	}

	@Test
	void returns410ForInvitationToDeletedProject() {
		this.eve.inviteToWeb();
		this.atlas.delete(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.webId());

		assertLinksAreGone("Withdrawn");
	}

	@Test
	void pageShowsCurrentRoles() {
		String id = this.eve.invite();
		this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + id, """
				{"roles":["ORG_OWNER","ORG_READ_ONLY"]}""");

		assertThat(this.eve.open(InvitationReply.ACCEPT).body()).contains("<code>ORG_OWNER, ORG_READ_ONLY</code>");
	}

	@Test
	void rejectsAcceptanceBeyondUserLimitWithReason() {
		this.eve.invite();
		this.clock.shiftBy(Duration.ofDays(20));
		this.eve.inviteToWeb();
		this.clock.shiftBy(Duration.ofDays(20));
		this.bulk.addUsers(this.acme, 500, 0);

		Response page = this.eve.submit(InvitationReply.ACCEPT);

		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("<h1>Not now</h1>", "500");
		assertThat(this.eve.open(InvitationReply.ACCEPT).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "%3Cscript%3E", "690000000000000000000c10" })
	void returns404ForUnknownLink(String token) {
		for (String method : List.of("GET", "POST")) {
			Response page = this.eve.control().send(method, "/mail/" + token + "/accept", null);

			assertThat(page.status()).isEqualTo(404);
			assertThat(page.body()).contains("<h1>Unknown link</h1>").doesNotContain("script");
		}
	}

	@Test
	void returns404ForLinkOfDeletedMessage() {
		this.eve.invite();
		String link = this.eve.link(InvitationReply.ACCEPT);
		this.eve.control().delete("/inbox?to=" + this.eve.username());

		assertThat(this.eve.control().post(link).status()).isEqualTo(404);
		assertThat(this.eve.membershipStatuses()).containsExactly("PENDING");
	}

	@Test
	void rejectsFormOfAnotherOrigin() {
		this.eve.invite();
		String link = this.eve.link(InvitationReply.ACCEPT);

		for (String foreign : List.of("null", "https://mail.example.com")) {
			assertThat(submit(link, "Origin", foreign, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
		}
		assertThat(
				submit(link, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document")
					.status())
			.isEqualTo(403);
		assertThat(this.eve.membershipStatuses()).containsExactly("PENDING");
		assertThat(submit(link, "Origin", this.atlas.url(""), "Sec-Fetch-Site", "same-origin").status()).isEqualTo(200);
	}

	@Test
	void linkCanBeFollowedFromAnotherSite() {
		this.eve.invite();

		assertThat(this.eve.control()
			.send("GET", this.eve.link(InvitationReply.ACCEPT), null, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode",
					"navigate", "Sec-Fetch-Dest", "document")
			.status()).isEqualTo(200);
	}

	/**
	 * Submits the form, which has no fields.
	 */
	private Response submit(String link, String... headers) {
		String[] all = List.of(headers).toArray(new String[headers.length + 2]);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = "application/x-www-form-urlencoded";
		return this.eve.control().send("POST", link, "", all);
	}

	private void assertLinksAreGone(String title) {
		for (InvitationReply reply : InvitationReply.values()) {
			assertThat(this.eve.open(reply).status()).isEqualTo(410);
			assertThat(this.eve.submit(reply).status()).isEqualTo(410);
			assertThat(this.eve.open(reply).body()).contains("<h1>" + title + "</h1>").doesNotContain("<form");
		}
	}

}
