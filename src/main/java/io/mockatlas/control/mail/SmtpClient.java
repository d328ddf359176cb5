package io.mockatlas.control.mail;

import java.util.Date;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Client of the mail server that {@code spring.mail} configures. The mail sender is
 * created for the first message, not at startup.
 */
final class SmtpClient {

	/**
	 * Timeout to connect, for each response and for each write, unless a setting
	 * overrides it.
	 */
	private static final String TIMEOUT_MILLIS = "10000";

	private final MailProperties properties;

	private final String from;

	private @Nullable JavaMailSenderImpl sender;

	SmtpClient(MailProperties properties, String from) {
		this.properties = properties;
		this.from = from;
	}

	/**
	 * Sends a message. Not thread-safe: called by one thread only.
	 * @param message the message
	 * @param host the scheme and host of its links
	 * @throws MessagingException if the message cannot be composed
	 */
	void send(Message message, String host) throws MessagingException {
		if (this.sender == null) {
			this.sender = sender();
		}
		MessageText text = MessageText.of(message, host);
		MimeMessage mail = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(mail, true);
		helper.setFrom(this.from);
		helper.setTo(message.invitation().username());
		helper.setSubject(text.subject());
		helper.setSentDate(Date.from(message.invitation().validity().createdAt()));
		helper.setText(text.text(), text.html().markup());
		this.sender.send(mail);
	}

	/**
	 * Creates a sender as Spring Boot's auto-configuration does, which is disabled, since
	 * its conditions are evaluated when the jar is built.
	 */
	private JavaMailSenderImpl sender() {
		JavaMailSenderImpl made = new JavaMailSenderImpl();
		made.setHost(this.properties.getHost());
		if (this.properties.getPort() != null) {
			made.setPort(this.properties.getPort());
		}
		made.setUsername(this.properties.getUsername());
		made.setPassword(this.properties.getPassword());
		made.setProtocol(this.properties.getProtocol());
		made.setDefaultEncoding(this.properties.getDefaultEncoding().name());
		made.setJavaMailProperties(settings("mail." + this.properties.getProtocol() + "."));
		return made;
	}

	private Properties settings(String prefix) {
		Properties settings = new Properties();
		for (String name : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			settings.setProperty(prefix + name, TIMEOUT_MILLIS);
		}
		if (this.properties.getSsl().isEnabled()) {
			settings.setProperty(prefix + "ssl.enable", "true");
			settings.setProperty(prefix + "ssl.checkserveridentity",
					String.valueOf(this.properties.getSsl().isVerifyHostname()));
		}
		settings.putAll(this.properties.getProperties());
		return settings;
	}

	@Override
	public String toString() {
		return this.properties.getHost() + ((this.properties.getPort() != null) ? ":" + this.properties.getPort() : "");
	}

}
