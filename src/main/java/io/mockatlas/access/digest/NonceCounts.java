package io.mockatlas.access.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * Which counts (nc) of which nonces this replica has seen, so that a recorded request
 * cannot be sent again. A replay at another replica, or after a restart, is not noticed:
 * nonces are signed, not stored.
 * <p>
 * Memory is bounded and no bound opens a replay. Where there are too many nonces, the
 * oldest is evicted and a watermark rises to its time of issue; an unseen nonce from
 * before the watermark may be one that was evicted, so it is forgotten, not fresh.
 * Expired nonces are dropped without that, for they are refused by their age.
 */
final class NonceCounts {

	private final TreeMap<Nonce, NonceWindow> windows = new TreeMap<>(
			Comparator.comparing(Nonce::issuedAt).thenComparing(Nonce::text));

	private final int capacity;

	private Instant watermark = Instant.MIN;

	private Instant latest = Instant.MIN;

	NonceCounts(int capacity) {
		this.capacity = capacity;
	}

	synchronized Outcome use(Nonce nonce, int nc) {
		advance(nonce.returnedAt());
		if (nonce.isExpiredAt(this.latest)) {
			return Outcome.FORGOTTEN;
		}
		NonceWindow window = this.windows.get(nonce);
		if (window == null && !nonce.issuedAt().isAfter(this.watermark)) {
			return Outcome.FORGOTTEN;
		}
		if (window == null) {
			window = remember(nonce);
		}
		return window.take(nc) ? Outcome.FRESH : Outcome.REPLAYED;
	}

	synchronized int size() {
		return this.windows.size();
	}

	// Time does not run backwards here: a nonce dropped as expired would else pass for
	// unseen in a thread that is late, or when the clock is set back.
	private void advance(Instant now) {
		if (now.isAfter(this.latest)) {
			this.latest = now;
		}
	}

	private NonceWindow remember(Nonce nonce) {
		while (!this.windows.isEmpty() && this.windows.firstKey().isExpiredAt(this.latest)) {
			this.windows.pollFirstEntry();
		}
		NonceWindow window = new NonceWindow();
		this.windows.put(nonce, window);
		if (this.windows.size() > this.capacity) {
			this.watermark = this.windows.firstKey().issuedAt();
			this.windows.pollFirstEntry();
		}
		return window;
	}

	/**
	 * What became of one use.
	 */
	enum Outcome {

		/**
		 * This count was not seen before, and now is.
		 */
		FRESH,

		/**
		 * This count was seen, or is too far below the highest to know.
		 */
		REPLAYED,

		/**
		 * Nobody can tell any more: the client should ask for a new nonce.
		 */
		FORGOTTEN

	}

}
