package io.mockatlas.control.journal.recording;

/**
 * Recorded request or response body.
 *
 * @param json the body as JSON, with secrets hidden
 * @param cut whether the body is incomplete, because it is too long or not JSON
 */
public record RecordedBody(String json, boolean cut) {
}
