package io.mockatlas.control.mail;

import java.security.SecureRandom;
import java.util.Base64;

import io.mockatlas.control.ControlOperations;

/**
 * Secret token in the links of a message. A caller that knows it has read the message.
 * Values of requests are not validated; an unknown token matches no message.
 *
 * @param value 256 random bits in 43 characters
 */
public record LinkToken(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	static LinkToken fresh() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * Returns the URL of the page for a reply.
	 * @param host the scheme and host of the link
	 */
	String url(String host, InvitationReply reply) {
		return host + ControlOperations.MAIL + "/" + this.value + "/" + reply.path();
	}

}
