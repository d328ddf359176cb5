package io.mockatlas.tomcat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.protocol.CallerName;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link TimedInputStream}, with a time that the body advances.
 */
class TimedInputStreamTests {

	private static final long TIMEOUT = Duration.ofSeconds(10).toNanos();

	private static final CallerName CALLER = new CallerName("caller", true);

	private final WaitingThreads threads = new WaitingThreads(4);

	private long time;

	private int aborts;

	private final List<Long> deadlines = new ArrayList<>();

	private int endedDeadlines;

	@Test
	void readsBodyThatArrivesInTime() throws IOException {
		assertThat(new String(body(false, "ab", 5, "c", 5, "d").readAllBytes(), StandardCharsets.US_ASCII))
			.isEqualTo("abcd");
		assertThat(this.aborts).isZero();
	}

	@Test
	void rejectsBodyThatTakesTooLongInAll() throws IOException {
		TimedInputStream body = body(true, "a", 5, "b", 6, "c");

		assertThat(body.read()).isEqualTo('a');
		assertThat(body.read()).isEqualTo('b');
		assertIsRejected(body, ErrorCode.REQUEST_TIMEOUT);
		assertThat(this.threads.beginBody(CALLER)).isTrue();
	}

	@Test
	void rejectsSilenceWithinBody() {
		assertIsRejected(body(false, new SocketTimeoutException()), ErrorCode.REQUEST_TIMEOUT);
		assertIsRejected(body(false, new IOException(new SocketTimeoutException())), ErrorCode.REQUEST_TIMEOUT);
	}

	@Test
	void passesFailureOfConnection() {
		assertThatIOException().isThrownBy(() -> body(false, new IOException("reset")).read()).withMessage("reset");
		assertThat(this.aborts).isZero();
	}

	@Test
	void rejectsBodyIfTooManyThreadsWait() {
		assertThat(this.threads.beginBody(CALLER)).isTrue();

		assertIsRejected(body(false, "a"), ErrorCode.SERVICE_UNAVAILABLE);
		this.threads.endBody(CALLER);
		assertThat(this.threads.beginBody(CALLER)).isTrue();
	}

	@Test
	void readsArrivedBytesWhileTooManyThreadsWait() throws IOException {
		TimedInputStream body = body(false, "ab");
		assertThat(body.read()).isEqualTo('a');
		this.threads.beginBody(CALLER);

		assertThat(body.read()).isEqualTo('b');
		assertThat(body.read()).isEqualTo(-1);
	}

	@Test
	void waitsForChunkOfWhichSomeBytesHaveArrived() throws IOException {
		TimedInputStream body = body(true, "ab");
		assertThat(body.read()).isEqualTo('a');
		this.threads.beginBody(CALLER);

		assertIsRejected(body, ErrorCode.SERVICE_UNAVAILABLE);
	}

	@Test
	void endsEachReadAtTheDeadlineOfTheBody() throws IOException {
		body(true, "a", 4, "b", 3).readAllBytes();

		assertThat(this.deadlines).containsExactly(Duration.ofSeconds(10).toNanos(), Duration.ofSeconds(10).toNanos(),
				Duration.ofSeconds(6).toNanos());
		assertThat(this.endedDeadlines).isEqualTo(3);
	}

	private Future<?> deadline(long nanos) {
		this.deadlines.add(nanos);
		return new FutureTask<>(() -> {
		}, null) {

			@Override
			public boolean cancel(boolean interrupt) {
				TimedInputStreamTests.this.endedDeadlines++;
				return super.cancel(interrupt);
			}

		};
	}

	private void assertIsRejected(TimedInputStream body, ErrorCode code) {
		int before = this.aborts;
		assertThatExceptionOfType(AtlasException.class).isThrownBy(body::read)
			.extracting(AtlasException::code)
			.isEqualTo(code);
		assertThat(this.aborts).isEqualTo(before + 1);
	}

	private TimedInputStream body(boolean chunked, Object... steps) {
		return new TimedInputStream(new Body(new ArrayDeque<>(List.of(steps))), chunked, this.threads, CALLER,
				() -> this.time, TIMEOUT, this::deadline, () -> this.aborts++);
	}

	/**
	 * Body that arrives in steps: a text, seconds that pass, or a failure.
	 */
	private final class Body extends ServletInputStream {

		private final Queue<Object> steps;

		private String arrived = "";

		private Body(Queue<Object> steps) {
			this.steps = steps;
		}

		@Override
		public int read() throws IOException {
			while (this.arrived.isEmpty() && !this.steps.isEmpty()) {
				Object step = this.steps.remove();
				if (step instanceof IOException failure) {
					throw failure;
				}
				if (step instanceof Integer seconds) {
					TimedInputStreamTests.this.time += Duration.ofSeconds(seconds).toNanos();
				}
				else {
					this.arrived = (String) step;
				}
			}
			if (this.arrived.isEmpty()) {
				return -1;
			}
			char next = this.arrived.charAt(0);
			this.arrived = this.arrived.substring(1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int next = read();
			if (next >= 0) {
				bytes[offset] = (byte) next;
			}
			return (next < 0) ? -1 : 1;
		}

		@Override
		public int available() {
			return this.arrived.length();
		}

		@Override
		public boolean isFinished() {
			return this.arrived.isEmpty() && this.steps.isEmpty();
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
