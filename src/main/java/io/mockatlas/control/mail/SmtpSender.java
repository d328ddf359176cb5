package io.mockatlas.control.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.mockatlas.bootstrap.ServerUrl;
import io.mockatlas.protocol.paging.PagingProperties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
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

	private final @Nullable SmtpClient server;

	private final PagingProperties links;

	private final ServerUrl serverUrl;

	private final ThreadPoolExecutor executor = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(CAPACITY), SmtpSender::thread);

	SmtpSender(Environment environment, MessageProperties properties, PagingProperties links, ServerUrl serverUrl) {
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

	@Override
	public void destroy() {
		int waiting = this.executor.getQueue().size() + this.executor.getActiveCount();
		if (waiting > 0) {
			logger.warn("Shutting down: " + waiting + " messages may not have been sent by " + this.server);
		}
		this.executor.shutdownNow();
	}

	private void send(Message message, SmtpClient server) {
		try {
			this.executor.execute(() -> deliver(message, server));
		}
		catch (RejectedExecutionException ex) {
			logger.warn("The message to " + message.invitation().username() + " is not sent by " + server
					+ ": the queue of " + CAPACITY + " messages is full");
		}
	}

	private void deliver(Message message, SmtpClient server) {
		try {
			server.send(message, this.links.host(this.serverUrl.toString()));
		}
		catch (Exception | LinkageError ex) {
			logger.warn("The message to " + message.invitation().username() + " was not sent by " + server + ": "
					+ String.valueOf(ex.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
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

}
