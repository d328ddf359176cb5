package io.mockatlas.control.journal.recording;

import java.io.ByteArrayOutputStream;

/**
 * Buffer for the first bytes of a request or response body. Counts all bytes.
 */
final class BodyCapture {

	private final int limit;

	private final ByteArrayOutputStream first;

	private long length;

	/**
	 * Creates a capture.
	 * @param limit the maximum number of bytes to keep
	 */
	BodyCapture(int limit) {
		this.limit = limit;
		this.first = new ByteArrayOutputStream(0);
	}

	void add(byte[] bytes, int offset, int count) {
		this.length += count;
		int room = this.limit - this.first.size();
		if (room > 0) {
			this.first.write(bytes, offset, Math.min(room, count));
		}
	}

	void add(int octet) {
		this.length++;
		if (this.first.size() < this.limit) {
			this.first.write(octet);
		}
	}

	/**
	 * Returns the number of bytes of the whole body, kept or not.
	 */
	long length() {
		return this.length;
	}

	byte[] bytes() {
		return this.first.toByteArray();
	}

	/**
	 * Returns whether no bytes were kept, as when body recording is off.
	 */
	boolean isEmpty() {
		return this.first.size() == 0;
	}

	boolean isCut() {
		return this.length > this.first.size();
	}

	void reset() {
		this.first.reset();
		this.length = 0;
	}

}
