package io.mockatlas.control.journal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.mockatlas.control.journal.recording.ExchangeDetail;
import org.jspecify.annotations.Nullable;

/**
 * Details of the latest exchanges, by number, limited in bytes; the oldest are dropped
 * first. Not thread-safe: the journal's lock guards it.
 */
final class ExchangeDetails {

	private final long maxBytes;

	private final Map<Long, ExchangeDetail> details = new LinkedHashMap<>();

	private long bytes;

	ExchangeDetails(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	void add(long number, ExchangeDetail detail) {
		this.details.put(number, detail);
		this.bytes += detail.bytes();
		Iterator<ExchangeDetail> oldestFirst = this.details.values().iterator();
		while (this.bytes > this.maxBytes && oldestFirst.hasNext()) {
			this.bytes -= oldestFirst.next().bytes();
			oldestFirst.remove();
		}
	}

	@Nullable ExchangeDetail find(long number) {
		return this.details.get(number);
	}

	void remove(long number) {
		ExchangeDetail removed = this.details.remove(number);
		this.bytes -= (removed != null) ? removed.bytes() : 0;
	}

	void clear() {
		this.details.clear();
		this.bytes = 0;
	}

	boolean isEmpty() {
		return this.details.isEmpty();
	}

	/**
	 * Removes the details of all other exchanges.
	 */
	void retain(Set<Long> numbers) {
		this.details.keySet().retainAll(numbers);
		this.bytes = this.details.values().stream().mapToLong(ExchangeDetail::bytes).sum();
	}

}
