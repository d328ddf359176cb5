package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.mockatlas.bootstrap.ServerUrl;
import io.mockatlas.protocol.paging.PagingProperties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.StringUtils;

/**
 * Sender of messages by SMTP, if {@code spring.mail.host} names a server. Sending is
 * asynchronous: messages of committed transactions are queued for one thread, which
 * exists only while there are messages. A message that cannot be sent stays in the inbox.
 */
@Component
@Lazy(false)
class SmtpSender implements DisposableBean {

	private static final Log logger = LogFactory.getLog(SmtpSender.class);

	private static final int CAPACITY = 1_000;

	private static final int IDLE_SECONDS = 10;

	private static final int NAMED = 10;

	private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(10);

	private final @Nullable SmtpClient server;

	private final PagingProperties links;

	private final ServerUrl serverUrl;

	private final ThreadPoolExecutor executor = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(CAPACITY), SmtpSender::thread);

	private final Duration shutdownTime;

	/**
	 * The delivery in progress.
	 */
	private volatile @Nullable Delivery current;

	@Autowired
	SmtpSender(Environment environment, MessageProperties properties, PagingProperties links, ServerUrl serverUrl) {
		this(environment, properties, links, serverUrl, SHUTDOWN_TIME);
	}

	SmtpSender(Environment environment, MessageProperties properties, PagingProperties links, ServerUrl serverUrl,
			Duration shutdownTime) {
		this.shutdownTime = shutdownTime;
		this.server = server(environment, properties.from());
		this.links = links;
		this.serverUrl = serverUrl;
	}

	/**
	 * Sends a message after the commit of the current transaction.
	 */
	void sendAfterCommit(Message message) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_COMMITTED) {
					send(message);
				}
			}

		});
	}

	/**
	 * Sends a message if a mail server is configured.
	 */
	void send(Message message) {
		if (this.server != null) {
			send(message, this.server);
		}
	}

	/**
	 * Sends the queued messages, and logs the invitees of those that are not sent in
	 * time.
	 */
	@Override
	public void destroy() {
		this.executor.shutdown();
		try {
			if (!this.executor.awaitTermination(this.shutdownTime.toMillis(), TimeUnit.MILLISECONDS)) {
				logUnsent(this.current, this.executor.shutdownNow());
			}
		}
		catch (InterruptedException ex) {
			logUnsent(this.current, this.executor.shutdownNow());
			Thread.currentThread().interrupt();
		}
	}

	private void logUnsent(@Nullable Delivery begun, List<Runnable> queued) {
		String invitees = queued.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
		logger.warn("Shutting down: " + ((begun != null) ? "the message to " + begun : "one message")
				+ " may not have been sent by " + this.server + ", and " + queued.size() + " were not"
				+ ((queued.isEmpty()) ? "" : ": to " + invitees) + ((queued.size() > NAMED) ? " and others" : ""));
	}

	private void send(Message message, SmtpClient server) {
		try {
			this.executor.execute(new Delivery(message, server));
		}
		catch (RejectedExecutionException ex) {
			logger.warn("The message to " + message.invitation().username() + " is not sent by " + server
					+ ((this.executor.isShutdown()) ? ": the server is shutting down"
							: ": the queue of " + CAPACITY + " messages is full"));
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "smtp-sender");
		thread.setDaemon(true);
		return thread;
	}

	private static @Nullable SmtpClient server(Environment environment, String from) {
		return (StringUtils.hasText(environment.getProperty("spring.mail.host")))
				? new SmtpClient(Binder.get(environment).bind("spring.mail", MailProperties.class).get(), from) : null;
	}

	/**
	 * Delivery of a message. Its text is the invitee.
	 */
	private final class Delivery implements Runnable {

		private final Message message;

		private final SmtpClient server;

		private Delivery(Message message, SmtpClient server) {
			this.message = message;
			this.server = server;
		}

		@Override
		public void run() {
			SmtpSender.this.current = this;
			try {
				this.server.send(this.message, SmtpSender.this.links.host(SmtpSender.this.serverUrl.toString()));
			}
			catch (Exception | LinkageError ex) {
				logger.warn("The message to " + this + " was not sent by " + this.server + ": "
						+ String.valueOf(ex.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
			}
			finally {
				SmtpSender.this.current = null;
			}
		}

		@Override
		public String toString() {
			return this.message.invitation().username();
		}

	}

}
