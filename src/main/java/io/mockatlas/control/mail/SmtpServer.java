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
 * The mail server of {@code spring.mail}. What it takes to speak to it is made when there
 * is something to send, and not at the start.
 */
final class SmtpServer {

	/**
	 * For connecting, for each answer and for each write, unless a setting says
	 * otherwise.
	 */
	private static final String TIMEOUT_MILLIS = "10000";

	private final MailProperties properties;

	private final String from;

	private @Nullable JavaMailSenderImpl sender;

	SmtpServer(MailProperties properties, String from) {
		this.properties = properties;
		this.from = from;
	}

	/**
	 * Sends a message; one thread does.
	 * @param message the message
	 * @param host what its links begin with
	 * @throws MessagingException if it cannot be written
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
	 * As Spring Boot's own auto-configuration makes it, which is off: whether that runs
	 * is settled when the jar is built.
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
