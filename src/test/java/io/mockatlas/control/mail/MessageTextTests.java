package io.mockatlas.control.mail;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTextTests {

	@Test
	void namesInviterInviteeTargetAndExpiry() {
		MessageText text = MessageText.of(SampleMessages.toProject("acme-web"), SampleMessages.HOST);

		assertThat(text.subject()).isEqualTo("Invitation to acme-web");
		assertThat(text.text()).isEqualTo("""
				Hello,

				orgowner invites eve@example.com to the project acme-web of the organization Acme.

				Roles:       GROUP_OWNER
				Open until:  2 March 2026, 09:05 UTC

				Accept:   http://127.0.0.1:8080/_mockatlas/mail/t0ken/accept
				Decline:  http://127.0.0.1:8080/_mockatlas/mail/t0ken/decline

				Each link opens a page that asks for confirmation. Without a reply the invitation expires.

				This message comes from mock-atlas, a local stand-in for MongoDB Atlas, and concerns no real account.
				""");
		assertThat(text.html().markup()).contains(
				"<strong>orgowner</strong> invites <strong>eve@example.com</strong> to "
						+ "the project acme-web of the organization Acme.",
				"href=\"" + SampleMessages.LINK + "/accept\"", "href=\"" + SampleMessages.LINK + "/decline\"");
	}

	@Test
	void namesTeamsAndProjects() {
		Message plain = SampleMessages.toOrganization("Acme", "eve@example.com");
		MessageText text = MessageText.of(new Message(plain.id(), plain.token(), plain.noted(), plain.invitation(),
				new MessageGrants(List.of("platform", "sup\nport"),
						List.of("acme-web (GROUP_OWNER, GROUP_READ_ONLY)", "<b> (X)"))),
				SampleMessages.HOST);

		assertThat(text.text()).contains("""
				Roles:       ORG_MEMBER, ORG_READ_ONLY
				Teams:       platform, sup port
				Projects:    acme-web (GROUP_OWNER, GROUP_READ_ONLY), <b> (X)
				Open until:  2 March 2026, 09:05 UTC
				""");
		assertThat(text.html().markup()).contains("<br>Teams: platform, sup port<br>"
				+ "Projects: acme-web (GROUP_OWNER, GROUP_READ_ONLY), &lt;b&gt; (X)<br>Open until");
	}

	@Test
	void namesContainNoLineBreaks() {
		MessageText text = MessageText.of(
				SampleMessages.toOrganization("Acme\r\nBcc: all@example.com\u2028.", "eve@example.com"),
				SampleMessages.HOST);

		assertThat(text.subject()).isEqualTo("Invitation to Acme Bcc: all@example.com .");
		assertThat(text.text()).contains("to the organization Acme Bcc: all@example.com ..\n");
	}

	@Test
	void escapesNames() {
		MessageText text = MessageText.of(SampleMessages.toOrganization("<b>&\"'", "o'neil&co@example.com"),
				"http://\"><script>");

		assertThat(text.text()).contains("o'neil&co@example.com to the organization <b>&\"'.");
		assertThat(text.html().markup())
			.contains("<strong>o&#39;neil&amp;co@example.com</strong> to the organization &lt;b&gt;&amp;&quot;&#39;.",
					"href=\"http://&quot;&gt;&lt;script&gt;/_mockatlas/mail/t0ken/accept\"")
			.doesNotContain("<b>", "<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "atlas", "Atlas <atlas@example.com>", "atlas@example.com, b@example.com",
			"atlas@example.com\r\nBcc: b@example.com" })
	void rejectsInvalidSender(String from) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageProperties(from))
			.withMessage("mockatlas.mail.from must be an e-mail address, not " + from);
	}

}
