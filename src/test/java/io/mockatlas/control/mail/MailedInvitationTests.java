package io.mockatlas.control.mail;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.Response;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Links in sent mail on a server whose control API requires a token.
 */
@NonDefaultSettings
class MailedInvitationTests {

	private final AtlasClient atlas;

	MailedInvitationTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@Test
	void linkInMailRequiresNoControlToken(Acme acme) throws Exception {
		String username = acme.id() + "@example.com";
		this.atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
		MimeMessage mail = Awaitility.await().until(() -> receivedMail(username), Objects::nonNull);
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("atlas@example.com");

		String link = acceptPath(mail);
		assertThat(this.atlas.sendUnsigned("GET", link, null).status()).isEqualTo(200);
		Response page = this.atlas.sendUnsigned("POST", link, null);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains(username + "</strong> is an active member");
		for (String target : new String[] { "/_mockatlas/inbox", "/_mockatlas/mail",
				link.replace("accept", "expire") }) {
			assertThat(this.atlas.sendUnsigned("GET", target, null).status()).as(target).isEqualTo(401);
		}
	}

	private static @Nullable MimeMessage receivedMail(String to) throws Exception {
		for (MimeMessage mail : NonDefaultSettings.MAIL.getReceivedMessages()) {
			if (mail.getAllRecipients()[0].toString().equals(to)) {
				return mail;
			}
		}
		return null;
	}

	/**
	 * Returns the path of the link to accept. Requires that the link names this server.
	 */
	private String acceptPath(MimeMessage mail) throws Exception {
		String text = new String(mail.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("=\r\n", "");
		Matcher link = Pattern.compile("Accept: +" + Pattern.quote(this.atlas.url("")) + "(\\S+)").matcher(text);
		assertThat(link.find()).as(text).isTrue();
		return link.group(1);
	}

}
