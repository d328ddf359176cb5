package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;

import io.mockatlas.control.LongPollLimiter;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Waits for messages. It looks again and again, since another server on the same database
 * may write them too.
 */
@Component
class InboxLongPoll implements ApplicationListener<ContextClosedEvent> {

	private static final long PAUSE_MILLIS = 100;

	private final Inbox inbox;

	private final LongPollLimiter limiter;

	private volatile boolean closed;

	InboxLongPoll(Inbox inbox, LongPollLimiter limiter) {
		this.inbox = inbox;
		this.limiter = limiter;
	}

	/**
	 * The messages, as soon as there is one.
	 * @param timeout how long to wait for it
	 */
	List<Message> list(MessageFilter filter, int limit, Duration timeout) {
		List<Message> messages = this.inbox.list(filter, limit);
		return (!messages.isEmpty() || timeout.isZero()) ? messages
				: this.limiter.stay(() -> await(filter, limit, timeout));
	}

	/**
	 * Lets go who waits: the server ends when all calls have.
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
	 * Whether it may go on.
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
