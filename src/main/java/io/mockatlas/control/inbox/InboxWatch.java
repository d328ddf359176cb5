package io.mockatlas.control.inbox;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Waits for messages. It looks again and again, since another server on the same database
 * may write them too.
 */
@Component
class InboxWatch {

	private static final long PAUSE_MILLIS = 100;

	private final Inbox inbox;

	InboxWatch(Inbox inbox) {
		this.inbox = inbox;
	}

	/**
	 * The messages, as soon as there is one.
	 * @param timeout how long to wait for it
	 */
	List<Message> list(MessageFilter filter, int limit, Duration timeout) {
		long end = System.nanoTime() + timeout.toNanos();
		List<Message> messages = this.inbox.list(filter, limit);
		while (messages.isEmpty() && System.nanoTime() < end && pause()) {
			messages = this.inbox.list(filter, limit);
		}
		return messages;
	}

	/**
	 * Whether it may go on.
	 */
	private static boolean pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
