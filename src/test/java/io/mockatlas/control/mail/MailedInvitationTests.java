package io.mockatlas.control.mail;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.OtherSettings;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What invitations are where a mail server is set, and the control API has a token.
 */
@OtherSettings
class MailedInvitationTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Test
	void linkInMailNeedsNoTokenOfTheControlApi() throws Exception {
		Acme acme = this.acmes.found();
		String username = acme.id() + "@example.com";
		this.server.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
		MimeMessage mail = Awaitility.await().until(() -> mail(username), Objects::nonNull);
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("atlas@example.com");

		String link = link(mail);
		assertThat(this.server.sendUnsigned("GET", link, null).status()).isEqualTo(200);
		Response page = this.server.sendUnsigned("POST", link, null);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains(username + "</strong> is an active member");
		for (String target : new String[] { "/_mockatlas/inbox", "/_mockatlas/mail",
				link.replace("accept", "expire") }) {
			assertThat(this.server.sendUnsigned("GET", target, null).status()).as(target).isEqualTo(401);
		}
	}

	private static @Nullable MimeMessage mail(String to) throws Exception {
		for (MimeMessage mail : OtherSettings.MAIL.getReceivedMessages()) {
			if (mail.getAllRecipients()[0].toString().equals(to)) {
				return mail;
			}
		}
		return null;
	}

	/**
	 * The path of the link to accept by, which leads to this server.
	 */
	private String link(MimeMessage mail) throws Exception {
		String text = new String(mail.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("=\r\n", "");
		Matcher link = Pattern.compile("Accept: +" + Pattern.quote(this.server.url("")) + "(\\S+)").matcher(text);
		assertThat(link.find()).as(text).isTrue();
		return link.group(1);
	}

}
