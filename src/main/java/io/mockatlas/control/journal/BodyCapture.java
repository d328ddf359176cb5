package io.mockatlas.control.journal;

import java.io.ByteArrayOutputStream;

/**
 * The first bytes of a body that passes by.
 */
final class BodyCapture {

	private final int limit;

	private final ByteArrayOutputStream first;

	private long length;

	/**
	 * Makes a capture.
	 * @param limit how many bytes to keep
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
	 * How many bytes passed by.
	 */
	long length() {
		return this.length;
	}

	byte[] bytes() {
		return this.first.toByteArray();
	}

	/**
	 * Whether nothing was kept, as where bodies are not recorded.
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
