package io.mockatlas.control.mail;

import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messages to invitees.
 *
 * @param from sender's address of messages
 */
@ConfigurationProperties("mockatlas.mail")
record MessageProperties(@DefaultValue("invitations@mock-atlas.invalid") String from) {

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

	MessageProperties {
		if (!ADDRESS.matcher(from).matches()) {
			throw new IllegalArgumentException("mockatlas.mail.from must be an e-mail address, not " + from);
		}
	}

}
