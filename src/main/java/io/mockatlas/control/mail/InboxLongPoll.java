package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;

import io.mockatlas.control.ThreadBudget;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Long polling of the inbox. It queries the database repeatedly, since another server on
 * the same database may also write messages.
 */
@Component
class InboxLongPoll implements ApplicationListener<ContextClosedEvent> {

	private static final long PAUSE_MILLIS = 100;

	private final Inbox inbox;

	private final ThreadBudget threads;

	private volatile boolean closed;

	InboxLongPoll(Inbox inbox, ThreadBudget threads) {
		this.inbox = inbox;
		this.threads = threads;
	}

	/**
	 * Returns the matching messages, and waits until there is one.
	 * @param timeout the maximum time to wait
	 */
	List<Message> list(MessageFilter filter, int limit, Duration timeout) {
		List<Message> messages = this.inbox.list(filter, limit);
		return (!messages.isEmpty() || timeout.isZero()) ? messages
				: this.threads.poll(() -> await(filter, limit, timeout));
	}

	/**
	 * Ends all waits, since shutdown waits for active calls.
	 */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closed = true;
	}

	private List<Message> await(MessageFilter filter, int limit, Duration timeout) {
		long start = System.nanoTime();
		List<Message> messages = List.of();
		while (messages.isEmpty() && System.nanoTime() - start < timeout.toNanos() && pause()) {
			messages = this.inbox.list(filter, limit);
		}
		return messages;
	}

	/**
	 * Pauses between two queries. Returns whether to continue.
	 */
	private boolean pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
			return !this.closed;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
