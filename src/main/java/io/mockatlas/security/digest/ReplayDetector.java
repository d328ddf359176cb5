package io.mockatlas.security.digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * Counts (nc) seen by this replica for each nonce, to detect replayed requests. A replay
 * at another replica is not detected: nonces are signed, not stored. After a restart it
 * is detected only if this is the only server with its secret.
 * <p>
 * Memory is bounded, and the bound allows no replay. Beyond the capacity, the oldest
 * nonce is evicted and a watermark rises to its time of issue. An unseen nonce from
 * before the watermark may be an evicted one, so its outcome is forgotten, not fresh.
 * Expired nonces are removed without a rise of the watermark, since they are rejected for
 * their age.
 */
final class ReplayDetector {

	private final TreeMap<Nonce, ReplayWindow> windows = new TreeMap<>(
			Comparator.comparing(Nonce::issuedAt).thenComparing(Nonce::text));

	private final int capacity;

	private Instant watermark = Instant.MIN;

	private Instant latest = Instant.MIN;

	ReplayDetector(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Treats nonces from before the start of this server as forgotten, since an earlier
	 * run may have seen them. Nonces have microseconds.
	 */
	synchronized void forgetBefore(Instant start) {
		this.watermark = start.truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
	}

	synchronized Outcome use(Nonce nonce, int nc) {
		advance(nonce.returnedAt());
		if (nonce.isExpiredAt(this.latest)) {
			return Outcome.FORGOTTEN;
		}
		ReplayWindow window = this.windows.get(nonce);
		if (window == null && !nonce.issuedAt().isAfter(this.watermark)) {
			return Outcome.FORGOTTEN;
		}
		if (window == null) {
			window = remember(nonce);
		}
		if (window.isBelow(nc)) {
			return Outcome.FORGOTTEN;
		}
		return window.take(nc) ? Outcome.FRESH : Outcome.REPLAYED;
	}

	synchronized int size() {
		return this.windows.size();
	}

	// Time never runs backwards here. Otherwise, a nonce removed as expired would count
	// as unseen in a late thread or after the clock is set back.
	private void advance(Instant now) {
		if (now.isAfter(this.latest)) {
			this.latest = now;
		}
	}

	private ReplayWindow remember(Nonce nonce) {
		while (!this.windows.isEmpty() && this.windows.firstKey().isExpiredAt(this.latest)) {
			this.windows.pollFirstEntry();
		}
		ReplayWindow window = new ReplayWindow();
		this.windows.put(nonce, window);
		if (this.windows.size() > this.capacity) {
			this.watermark = this.windows.firstKey().issuedAt();
			this.windows.pollFirstEntry();
		}
		return window;
	}

	/**
	 * Outcome of the use of a nonce.
	 */
	enum Outcome {

		/**
		 * The count is new, and is now recorded.
		 */
		FRESH,

		/**
		 * The count was used before.
		 */
		REPLAYED,

		/**
		 * The history is lost, or the count is too far below the highest to know; the
		 * client needs a new nonce.
		 */
		FORGOTTEN

	}

}
