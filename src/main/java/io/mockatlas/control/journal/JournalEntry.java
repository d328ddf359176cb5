package io.mockatlas.control.journal;

import io.mockatlas.control.journal.recording.RecordedExchange;

/**
 * Numbered exchange in the journal.
 *
 * @param number the number of the entry, one more than that of the entry before; never
 * reused
 * @param exchange the exchange
 */
record JournalEntry(long number, RecordedExchange exchange) {
}
