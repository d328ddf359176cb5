package io.mockatlas.control.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link EventStream}: writing without blocking, and the end of a client that does not
 * read.
 */
class EventStreamTests {

	private final Output out = new Output();

	private final EventStream stream = new EventStream(
			new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()), this.out);

	@Test
	void writesOnceContainerAllows() {
		this.stream.send("a");
		assertThat(this.out.text()).isEmpty();

		this.stream.onWritePossible();
		this.stream.send("b");

		assertThat(this.out.text()).isEqualTo("a|b|");
	}

	@Test
	void queuesWhileClientDoesNotRead() {
		this.stream.onWritePossible();
		this.out.ready = false;
		this.stream.send("a");
		this.stream.send("b");
		assertThat(this.out.text()).isEmpty();

		this.out.ready = true;
		this.stream.onWritePossible();

		assertThat(this.out.text()).isEqualTo("ab|");
	}

	@Test
	void endsIfTooMuchWaits() {
		this.stream.onWritePossible();
		this.out.ready = false;
		String event = "x".repeat(EventStream.MAX_BYTES / 4);
		for (int i = 0; i < 4; i++) {
			this.stream.send(event);
		}
		assertThat(this.stream.isClosed()).isFalse();

		this.stream.send("y");

		assertThat(this.stream.isClosed()).isTrue();
		this.stream.send("z");
		assertThat(this.out.text()).isEmpty();
	}

	@Test
	void endsIfClientIsGone() {
		this.stream.onError(new java.io.IOException("gone"));

		assertThat(this.stream.isClosed()).isTrue();
	}

	private static final class Output extends ServletOutputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private boolean ready = true;

		private String text() {
			return this.bytes.toString(StandardCharsets.UTF_8);
		}

		@Override
		public void write(int octet) {
			this.bytes.write(octet);
		}

		@Override
		public void flush() {
			this.bytes.write('|');
		}

		@Override
		public boolean isReady() {
			return this.ready;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
		}

	}

}
