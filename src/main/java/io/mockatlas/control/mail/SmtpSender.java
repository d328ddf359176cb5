package io.mockatlas.control.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.mockatlas.bootstrap.ServerUrl;
import io.mockatlas.protocol.PagingProperties;
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
 * Sends messages by SMTP where {@code spring.mail.host} names a server. Nobody waits for
 * it: what is certain is queued for one thread, which is there while there is something
 * to do. A message that cannot be sent is in the inbox nevertheless.
 */
@Component
@Lazy(false)
class SmtpSender implements DisposableBean {

	private static final Log logger = LogFactory.getLog(SmtpSender.class);

	private static final int CAPACITY = 1_000;

	private static final int IDLE_SECONDS = 10;

	private final @Nullable SmtpServer server;

	private final PagingProperties links;

	private final ServerUrl serverUrl;

	private final ThreadPoolExecutor carrier = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(CAPACITY), SmtpSender::carrier);

	SmtpSender(Environment environment, MessageProperties letters, PagingProperties links, ServerUrl serverUrl) {
		this.server = server(environment, letters.from());
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
		int waiting = this.carrier.getQueue().size() + this.carrier.getActiveCount();
		if (waiting > 0) {
			logger.warn("This server ends, and " + waiting + " messages may not have been sent by " + this.server);
		}
		this.carrier.shutdownNow();
	}

	private void send(Message message, SmtpServer server) {
		try {
			this.carrier.execute(() -> carry(message, server));
		}
		catch (RejectedExecutionException ex) {
			logger.warn("The message to " + message.invitation().username() + " is not sent by " + server + ": "
					+ CAPACITY + " others wait for it already");
		}
	}

	private void carry(Message message, SmtpServer server) {
		try {
			server.send(message, this.links.host(this.serverUrl.toString()));
		}
		catch (Exception | LinkageError ex) {
			logger.warn("The message to " + message.invitation().username() + " was not sent by " + server + ": "
					+ String.valueOf(ex.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
		}
	}

	private static Thread carrier(Runnable work) {
		Thread thread = new Thread(work, "outbox");
		thread.setDaemon(true);
		return thread;
	}

	private static @Nullable SmtpServer server(Environment environment, String from) {
		return (StringUtils.hasText(environment.getProperty("spring.mail.host")))
				? new SmtpServer(Binder.get(environment).bind("spring.mail", MailProperties.class).get(), from) : null;
	}

}
