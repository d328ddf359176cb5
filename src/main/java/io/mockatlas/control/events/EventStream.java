package io.mockatlas.control.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * Stream of events to one client. Writing never blocks: events wait in a queue while the
 * client does not read, and a client for which too many wait is disconnected.
 */
final class EventStream implements WriteListener {

	/**
	 * Maximum number of bytes that wait for a client.
	 */
	static final int MAX_BYTES = 1024 * 1024;

	private final AsyncContext context;

	private final ServletOutputStream out;

	private final Deque<byte[]> queue = new ArrayDeque<>();

	private int bytes;

	/**
	 * Whether the container has allowed to write, which it does once the thread of the
	 * request is free.
	 */
	private boolean started;

	private boolean unflushed;

	private boolean closed;

	EventStream(AsyncContext context, ServletOutputStream out) {
		this.context = context;
		this.out = out;
	}

	/**
	 * Sends a text as far as the client reads, and queues the rest.
	 */
	synchronized void send(String text) {
		if (this.closed) {
			return;
		}
		byte[] added = text.getBytes(StandardCharsets.UTF_8);
		if (this.bytes + added.length > MAX_BYTES) {
			close();
			return;
		}
		this.queue.add(added);
		this.bytes += added.length;
		write();
	}

	synchronized boolean isClosed() {
		return this.closed;
	}

	/**
	 * Ends the response.
	 */
	synchronized void close() {
		if (!this.closed) {
			this.closed = true;
			this.queue.clear();
			try {
				this.context.complete();
			}
			catch (IllegalStateException ex) {
				// the container has ended it already
			}
		}
	}

	/**
	 * Marks the stream as closed when the container has ended the response.
	 */
	synchronized void ended() {
		this.closed = true;
		this.queue.clear();
	}

	@Override
	public synchronized void onWritePossible() {
		this.started = true;
		write();
	}

	@Override
	public void onError(Throwable failure) {
		close();
	}

	private void write() {
		try {
			while (this.started && !this.closed && hasWork() && this.out.isReady()) {
				byte[] next = this.queue.poll();
				if (next != null) {
					this.bytes -= next.length;
					this.unflushed = true;
					this.out.write(next);
				}
				else {
					this.unflushed = false;
					this.out.flush();
				}
			}
		}
		catch (IOException | IllegalStateException ex) {
			close();
		}
	}

	private boolean hasWork() {
		return !this.queue.isEmpty() || this.unflushed;
	}

}
