package io.mockatlas.control.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mockatlas.bootstrap.ServerUrl;
import io.mockatlas.protocol.paging.PagingProperties;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

/**
 * Sending of messages by SMTP, and reports of failures.
 */
@ExtendWith(OutputCaptureExtension.class)
class SmtpSenderTests {

	private static final Message MESSAGE = SampleMessages.toOrganization("Acme", "eve@example.com");

	private @Nullable SmtpSender sender;

	private Duration shutdownTime = Duration.ZERO;

	/**
	 * Threads of senders in other tests, which end some seconds after their last message.
	 */
	private final Set<Thread> threadsOfOtherTests = senderThreads().collect(Collectors.toSet());

	@AfterEach
	void destroySender() {
		if (this.sender != null) {
			this.sender.destroy();
		}
		Awaitility.await().until(() -> !isSending());
	}

	@Test
	void sendsTextAndHtml() throws Exception {
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.setUser("atlas", "s3cret");
		mail.start();
		try {
			createSender(new MockEnvironment().withProperty("spring.mail.host", "127.0.0.1")
				.withProperty("spring.mail.port", String.valueOf(mail.getSmtp().getPort()))
				.withProperty("spring.mail.username", "atlas")
				.withProperty("spring.mail.password", "s3cret")
				.withProperty("spring.mail.properties[mail.smtp.auth]", "true"), "https://atlas.example.com/")
				.send(MESSAGE);

			assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
			MimeMessage received = mail.getReceivedMessages()[0];
			assertThat(received.getSubject()).isEqualTo("Invitation to Acme");
			assertThat(received.getFrom()).extracting(Object::toString).containsExactly("atlas@example.com");
			assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("eve@example.com");
			assertThat(received.getSentDate()).isEqualTo("2026-01-31T09:05:00Z");
			MessageText text = MessageText.of(MESSAGE, "https://atlas.example.com");
			MimeMultipart alternatives = (MimeMultipart) ((MimeMultipart) ((MimeMultipart) received.getContent())
				.getBodyPart(0)
				.getContent()).getBodyPart(0).getContent();
			assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
			assertThat(text(alternatives.getBodyPart(0))).isEqualTo(text.text());
			assertThat(text(alternatives.getBodyPart(1))).isEqualTo(text.html().markup());
		}
		finally {
			mail.stop();
		}
	}

	@Test
	void unresponsiveServerDelaysNoRequest(CapturedOutput output) throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			SmtpSender sender = createSender(serverAt(silent.getLocalPort()), null);

			sender.send(MESSAGE);
			sender.send(MESSAGE);

			assertThat(output).doesNotContain("was not sent");
		}
		Awaitility.await().until(() -> output.toString().split("was not sent").length == 3);
	}

	@Test
	void logsUnsentMessagesAtShutdown(CapturedOutput output) throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			SmtpSender sender = createSender(serverAt(silent.getLocalPort()), null);
			sender.send(MESSAGE);
			sender.send(SampleMessages.toOrganization("Acme", "mallory@example.com"));
			try (Socket ignored = silent.accept()) {
				sender.destroy();
			}

			assertThat(output).contains("the message to eve@example.com may not have been sent by 127.0.0.1:"
					+ silent.getLocalPort() + ", and 1 were not: to mallory@example.com");
		}
	}

	@Test
	void sendsQueuedMessagesAtShutdown(CapturedOutput output) {
		this.shutdownTime = Duration.ofMinutes(1);
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		try {
			SmtpSender sender = createSender(serverAt(mail.getSmtp().getPort()), null);
			for (int i = 0; i < 20; i++) {
				sender.send(MESSAGE);
			}

			sender.destroy();
			sender.send(MESSAGE);

			assertThat(mail.getReceivedMessages()).hasSize(20);
			assertThat(output).contains("The message to eve@example.com is not sent by 127.0.0.1:"
					+ mail.getSmtp().getPort() + ": the server is shutting down");
		}
		finally {
			mail.stop();
		}
	}

	@Test
	void logsFailureInOneLine(CapturedOutput output) throws IOException {
		int port;
		try (ServerSocket closed = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}

		createSender(serverAt(port), null).send(MESSAGE);

		Awaitility.await().until(() -> output.toString().contains(":" + port));
		assertThat(output.toString().lines().filter((line) -> line.contains(":" + port))).singleElement()
			.asString()
			.contains("WARN", "The message to eve@example.com was not sent by 127.0.0.1:" + port + ": Mail server "
					+ "connection failed.");
	}

	@Test
	void logsRejectedMessages(CapturedOutput output) throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			SmtpSender sender = createSender(serverAt(silent.getLocalPort()), null);

			for (int i = 0; i < 1_002; i++) {
				sender.send(MESSAGE);
			}

			assertThat(output).contains("The message to eve@example.com is not sent by 127.0.0.1:"
					+ silent.getLocalPort() + ": the queue of 1000 messages is full");
		}
	}

	@Test
	void sendsAfterCommitOnly() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			SmtpSender sender = createSender(serverAt(silent.getLocalPort()), null);
			TransactionSynchronizationManager.initSynchronization();
			sender.sendAfterCommit(MESSAGE);
			TransactionSynchronization transaction = TransactionSynchronizationManager.getSynchronizations().get(0);

			transaction.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
			assertThat(isSending()).isFalse();
			transaction.afterCompletion(TransactionSynchronization.STATUS_COMMITTED);
			assertThat(isSending()).isTrue();
		}
		finally {
			TransactionSynchronizationManager.clearSynchronization();
		}
	}

	@Test
	void sendsNothingWithoutServer(CapturedOutput output) {
		createSender(new MockEnvironment(), null).send(MESSAGE);
		createSender(new MockEnvironment().withProperty("spring.mail.host", ""), null).send(MESSAGE);

		assertThat(isSending()).isFalse();
		assertThat(output).isEmpty();
	}

	@Test
	void rejectsInvalidSettingAtStart() {
		assertThatRuntimeException()
			.isThrownBy(() -> createSender(serverAt(25).withProperty("spring.mail.port", "smtp"), null))
			.withMessageContaining("spring.mail.port");
	}

	private SmtpSender createSender(MockEnvironment environment, @Nullable String baseUrl) {
		this.sender = new SmtpSender(environment, new MessageProperties("atlas@example.com"),
				new PagingProperties(baseUrl), new ServerUrl(new ServerProperties()), this.shutdownTime);
		return this.sender;
	}

	private static MockEnvironment serverAt(int port) {
		return new MockEnvironment().withProperty("spring.mail.host", "127.0.0.1")
			.withProperty("spring.mail.port", String.valueOf(port));
	}

	private boolean isSending() {
		return senderThreads().anyMatch((thread) -> !this.threadsOfOtherTests.contains(thread));
	}

	private static Stream<Thread> senderThreads() {
		return Thread.getAllStackTraces().keySet().stream().filter((thread) -> thread.getName().equals("smtp-sender"));
	}

	private static String text(BodyPart part) throws Exception {
		return part.getContent().toString().replace("\r\n", "\n");
	}

}
