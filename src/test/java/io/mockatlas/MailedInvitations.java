package io.mockatlas;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Server;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What invitations are where a mail server is set, and the control API has a token.
 */
interface MailedInvitations {

	/**
	 * The mail server.
	 */
	GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	static void start(DynamicPropertyRegistry registry) {
		MAIL.start();
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
	}

	Server server();

	Acme acme();

	@Test
	default void linkInMailNeedsNoTokenOfTheControlApi() throws Exception {
		String username = acme().id() + "@example.com";
		server().post(acme().orgOwner(), acme().invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
		MimeMessage mail = Awaitility.await().until(() -> mail(username), Objects::nonNull);
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("atlas@example.com");

		String link = link(mail);
		assertThat(server().sendUnsigned("GET", link, null).status()).isEqualTo(200);
		Answer page = server().sendUnsigned("POST", link, null);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains(username + "</strong> is an active member");
		for (String target : new String[] { "/_mockatlas/inbox", "/_mockatlas/mail",
				link.replace("accept", "expire") }) {
			assertThat(server().sendUnsigned("GET", target, null).status()).as(target).isEqualTo(401);
		}
	}

	private static @Nullable MimeMessage mail(String to) throws Exception {
		for (MimeMessage mail : MAIL.getReceivedMessages()) {
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
		Matcher link = Pattern.compile("Accept: +" + Pattern.quote(server().url("")) + "(\\S+)").matcher(text);
		assertThat(link.find()).as(text).isTrue();
		return link.group(1);
	}

}
