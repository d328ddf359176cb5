package io.mockatlas.control.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the journal.
 *
 * @param maxEntries maximum number of requests in the journal. {@code 0} turns off the
 * journal.
 * @param maxBytes maximum memory for the journal, at least {@code 256KB}
 * @param bodies {@code true} records bodies too: the first 16 KiB of each, as far as they
 * are JSON
 */
@ConfigurationProperties("mockatlas.journal")
record JournalProperties(@DefaultValue("1000") int maxEntries, @DefaultValue("4MB") DataSize maxBytes,
		@DefaultValue("false") boolean bodies) {

	/**
	 * The smallest limit: enough for a few exchanges of the maximum size.
	 */
	private static final DataSize LEAST = DataSize.ofKilobytes(256);

	JournalProperties {
		if (maxEntries < 0) {
			throw new IllegalArgumentException("mockatlas.journal.max-entries must be 0 or more, not " + maxEntries);
		}
		if (maxBytes.compareTo(LEAST) < 0) {
			throw new IllegalArgumentException("mockatlas.journal.max-bytes must be 256KB or more, not " + maxBytes);
		}
	}

}
