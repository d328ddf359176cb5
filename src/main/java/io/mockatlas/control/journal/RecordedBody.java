package io.mockatlas.control.journal;

/**
 * A body as it is kept.
 *
 * @param json JSON without secrets
 * @param cut whether there was more: too long to be kept, or no JSON
 */
record RecordedBody(String json, boolean cut) {
}
