package io.mockatlas.control.mail;

import java.security.SecureRandom;
import java.util.Base64;

import io.mockatlas.control.ControlOperations;

/**
 * What makes the links of a message its own: who can tell it has read the message. Any
 * text may be asked for, and leads nowhere.
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
	 * Where one replies.
	 * @param host what links begin with
	 */
	String url(String host, InvitationReply reply) {
		return host + ControlOperations.MAIL + "/" + this.value + "/" + reply.path();
	}

}
