package io.mockatlas.control.journal;

/**
 * An exchange in the journal.
 *
 * @param number its number, one more than that of the one before; none is ever given
 * twice
 * @param exchange the exchange
 */
record JournalEntry(long number, RecordedExchange exchange) {
}
