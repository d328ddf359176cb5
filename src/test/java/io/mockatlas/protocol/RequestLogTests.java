package io.mockatlas.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestLog}.
 */
class RequestLogTests {

	private final List<Object> lines = new ArrayList<>();

	private final RequestLog log = new RequestLog(new Lines(), () -> this.time);

	private long time;

	@Test
	void countsRepeatedLines() {
		for (int i = 0; i < RequestLog.LINES + 3; i++) {
			this.log.warn("a");
		}
		this.log.warn("b");
		assertThat(this.lines).containsExactly("a", "a", "a", "a", "a", "b");
		this.time += Duration.ofMinutes(1).toNanos();

		this.log.warn("a");
		this.log.warn("a");

		assertThat(this.lines.subList(6, 8)).containsExactly("a (3 more before)", "a");
	}

	@Test
	void logsExceptionInOneLineWithItsCause() {
		this.log.error("GET /x", new IllegalStateException("outer", new IllegalArgumentException("in\nner")));

		assertThat(this.lines).singleElement()
			.asString()
			.startsWith("GET /x: java.lang.IllegalArgumentException: in ner at io.mockatlas.protocol.RequestLogTests.");
	}

	@Test
	void logsLongTextInOneShortLine() {
		this.log.warn("a\r\nb\u0000" + "c".repeat(10_000));

		assertThat(this.lines).singleElement().asString().startsWith("a b ccc").hasSize(503);
	}

	@Test
	void forgetsTextsBeyondItsLimit() {
		for (int i = 0; i < RequestLog.LINES; i++) {
			this.log.warn("first");
		}
		for (int i = 0; i < 1_000; i++) {
			this.log.warn("text " + i);
		}

		this.log.warn("first");

		assertThat(this.lines).hasSize(RequestLog.LINES + 1_001).endsWith("first");
	}

	/**
	 * Log that keeps its lines.
	 */
	private final class Lines extends NoOpLog {

		@Override
		public void warn(Object message) {
			RequestLogTests.this.lines.add(message);
		}

		@Override
		public void error(Object message) {
			RequestLogTests.this.lines.add(message);
		}

	}

}
