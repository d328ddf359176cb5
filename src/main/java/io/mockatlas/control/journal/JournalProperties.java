package io.mockatlas.control.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the journal.
 *
 * @param maxEntries how many exchanges it keeps; 0 turns it off
 * @param maxBytes how much memory they may take
 * @param bodies whether bodies are kept too
 */
@ConfigurationProperties("mockatlas.journal")
record JournalProperties(@DefaultValue("1000") int maxEntries, @DefaultValue("4MB") DataSize maxBytes,
		@DefaultValue("false") boolean bodies) {

	/**
	 * Room for a few exchanges as large as any.
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
