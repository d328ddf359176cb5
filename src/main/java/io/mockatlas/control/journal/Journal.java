package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import io.mockatlas.control.journal.recording.ExchangeDetail;
import io.mockatlas.control.journal.recording.ExchangeStore;
import io.mockatlas.control.journal.recording.RecordedExchange;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Buffer of the latest exchanges, limited in entries and in bytes; the oldest are dropped
 * first. Its lock is held only briefly, and never during I/O or while a thread waits.
 */
@Component
class Journal implements ExchangeStore, ApplicationListener<ContextClosedEvent> {

	private final int maxEntries;

	private final long maxBytes;

	private final boolean bodies;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition grown = this.lock.newCondition();

	private final Deque<JournalEntry> entries = new ArrayDeque<>();

	/**
	 * Details of the latest exchanges. They have a limit of their own, so that they
	 * displace no entries.
	 */
	private final ExchangeDetails details;

	private volatile boolean detailed;

	private long bytes;

	private long last;

	private long dropped;

	private long lastDropped;

	private boolean closed;

	Journal(JournalProperties properties) {
		this.maxEntries = properties.maxEntries();
		this.maxBytes = properties.maxBytes().toBytes();
		this.bodies = properties.bodies();
		this.details = new ExchangeDetails(this.maxBytes);
	}

	@Override
	public boolean isOn() {
		return this.maxEntries > 0;
	}

	@Override
	public boolean isDetailed() {
		return this.detailed;
	}

	@Override
	public boolean hasBodies() {
		return this.bodies;
	}

	/**
	 * Starts or stops the recording of details. Recorded details stay until their entries
	 * are dropped.
	 */
	void setDetailed(boolean detailed) {
		this.detailed = detailed;
	}

	@Override
	public void record(RecordedExchange exchange, @Nullable ExchangeDetail detail) {
		int size = exchange.bytes();
		this.lock.lock();
		try {
			this.entries.addLast(new JournalEntry(++this.last, exchange));
			this.bytes += size;
			if (detail != null) {
				this.details.add(this.last, detail);
			}
			while (this.entries.size() > this.maxEntries || this.bytes > this.maxBytes) {
				JournalEntry oldest = this.entries.removeFirst();
				this.bytes -= oldest.exchange().bytes();
				this.dropped++;
				this.lastDropped = oldest.number();
				this.details.remove(oldest.number());
			}
			this.grown.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns the entries with a greater number, oldest first.
	 */
	Extract after(long number) {
		this.lock.lock();
		try {
			List<JournalEntry> later = new ArrayList<>();
			Iterator<JournalEntry> newestFirst = this.entries.descendingIterator();
			while (newestFirst.hasNext()) {
				JournalEntry entry = newestFirst.next();
				if (entry.number() <= number) {
					break;
				}
				later.add(entry);
			}
			Collections.reverse(later);
			return new Extract(later, this.last, (number < this.lastDropped) ? this.dropped : 0);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Finds an entry by its number.
	 */
	Optional<JournalEntry> find(long number) {
		this.lock.lock();
		try {
			return this.entries.stream().filter((entry) -> entry.number() == number).findFirst();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Finds the details of an entry.
	 */
	Optional<ExchangeDetail> findDetail(long number) {
		this.lock.lock();
		try {
			return Optional.ofNullable(this.details.find(number));
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns the number assigned last.
	 */
	long last() {
		this.lock.lock();
		try {
			return this.last;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until the journal has an entry with a greater number.
	 * @param number the number
	 * @param nanos the timeout in nanoseconds
	 * @return the nanoseconds left; 0 if the journal is closed
	 */
	long awaitAfter(long number, long nanos) throws InterruptedException {
		long left = nanos;
		this.lock.lock();
		try {
			while (this.last <= number && left > 0 && !this.closed) {
				left = this.grown.awaitNanos(left);
			}
			return (this.closed) ? 0 : left;
		}
		finally {
			this.lock.unlock();
		}
	}

	void clear() {
		this.lock.lock();
		try {
			this.entries.clear();
			this.details.clear();
			this.bytes = 0;
			this.dropped = 0;
			this.lastDropped = 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Removes the requests whose path contains the ID of an organization.
	 */
	void remove(OrgId org) {
		this.lock.lock();
		try {
			this.entries.removeIf((entry) -> org.value().equals(ResourceIds.of(entry.exchange().path()).orgId()));
			recount();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Removes the requests that arrived before a time, of all organizations or of one.
	 * @param time the time
	 * @param org the organization whose ID the path contains; null for any path
	 */
	void removeBefore(Instant time, @Nullable OrgId org) {
		this.lock.lock();
		try {
			this.entries.removeIf((entry) -> entry.exchange().time().isBefore(time)
					&& (org == null || org.value().equals(ResourceIds.of(entry.exchange().path()).orgId())));
			recount();
			if (org == null) {
				this.dropped = 0;
				this.lastDropped = 0;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Counts bytes anew after entries were removed, and removes their details.
	 */
	private void recount() {
		this.bytes = this.entries.stream().mapToLong((entry) -> entry.exchange().bytes()).sum();
		if (!this.details.isEmpty()) {
			this.details.retain(this.entries.stream().map(JournalEntry::number).collect(Collectors.toSet()));
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		close();
	}

	/**
	 * Wakes all waiting threads, since a graceful shutdown waits for running requests.
	 */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.grown.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Part of the journal.
	 *
	 * @param entries the entries, oldest first
	 * @param last the number assigned last
	 * @param dropped the number of entries dropped; 0 if no dropped entry belongs to this
	 * part
	 */
	record Extract(List<JournalEntry> entries, long last, long dropped) {
	}

}
