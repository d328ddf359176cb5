package io.mockatlas.control.journal.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.mockatlas.protocol.DenialReason;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link JournalFilter}: content of exchanges, and the time at which they are recorded. A
 * client that has received a response finds it in the journal.
 */
class JournalFilterTests {

	private static final String PATH = "/api/atlas/v2/orgs";

	private final List<RecordedExchange> exchanges = new ArrayList<>();

	private boolean on = true;

	@Test
	void recordsBeforeResponseIsFlushed() throws Exception {
		filter(PATH, (request, response) -> {
			response.setContentType("application/vnd.atlas.2023-01-01+json;charset=utf-8");
			response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
			assertThat(this.exchanges).isEmpty();

			response.getOutputStream().flush();

			assertThat(recorded().version()).isEqualTo("2023-01-01");
			response.getOutputStream().write(' ');
			response.flushBuffer();
		});

		assertThat(recorded().responseBody()).isEqualTo(new RecordedBody("{}", false));
	}

	@Test
	void recordsBeforeBufferOverflows() throws Exception {
		filter(PATH, (request, response) -> {
			response.setBufferSize(10);
			response.getOutputStream().write("[123456]".getBytes(StandardCharsets.UTF_8));
			assertThat(this.exchanges).isEmpty();

			response.getOutputStream().write("  ".getBytes(StandardCharsets.UTF_8));

			assertThat(recorded().status()).isEqualTo(200);
		});
	}

	@Test
	void recordsBeforeContentLengthIsReached() throws Exception {
		filter(PATH, (request, response) -> {
			response.setHeader("content-length", "100");
			response.setContentLength(4);
			response.getOutputStream().write("[1,".getBytes(StandardCharsets.UTF_8));
			assertThat(this.exchanges).isEmpty();

			response.getOutputStream().write(']');

			assertThat(recorded().status()).isEqualTo(200);
		});
	}

	@Test
	void recordsResponseWithoutBodyAfterChain() throws Exception {
		filter(PATH, (request, response) -> {
			DenialReason.store(request, "no Authorization header", true);
			DenialReason.store(request, "a later reason");
			response.setStatus(401);
		});

		assertThat(recorded()).extracting(RecordedExchange::status, RecordedExchange::why, RecordedExchange::challenge)
			.containsExactly(401, "no Authorization header", true);
		assertThat(recorded().responseBody()).isNull();
	}

	@Test
	void recordsFinalResponseAfterReset() throws Exception {
		filter(PATH, (request, response) -> {
			response.getOutputStream().write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
			response.reset();
			response.setStatus(500);
			response.getOutputStream().write("{\"b\":2}".getBytes(StandardCharsets.UTF_8));
		});

		assertThat(recorded().responseBody()).isEqualTo(new RecordedBody("{\"b\":2}", false));
	}

	@Test
	void recordsStatusOfErrorsThatTomcatHandles() throws Exception {
		filter(PATH, (request, response) -> response.sendError(403));
		assertThat(recorded().status()).isEqualTo(403);

		this.exchanges.clear();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> filter(PATH, (request, response) -> {
			throw new IllegalStateException("unforeseen");
		}));
		assertThat(recorded().status()).isEqualTo(500);
	}

	@Test
	void recordsConsumedPartOfBody() throws Exception {
		filter(PATH, (request, response) -> request.getInputStream().readNBytes(12));

		assertThat(recorded().requestBody()).isEqualTo(new RecordedBody("{\"name\":\"x\"}", true));
	}

	@Test
	void recordsStartOfLongBody() throws Exception {
		filter(PATH, (request, response) -> response.getOutputStream()
			.write(("[1,\"" + "x".repeat(20_000) + "\"]").getBytes(StandardCharsets.UTF_8)));

		assertThat(recorded().responseBody()).isEqualTo(new RecordedBody("[1]", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/_mockatlas", "/_mockatlas/requests", "/_mockatlas/mail/1/accept", "/actuator/health" })
	void ignoresControlApiAndHealth(String path) throws Exception {
		filter(path, (request, response) -> response.flushBuffer());

		assertThat(this.exchanges).isEmpty();
	}

	@Test
	void recordsNoBodiesOfTokenRequests() throws Exception {
		filter("/api/oauth/token", (request, response) -> {
			request.getInputStream().readAllBytes();
			response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
		});

		assertThat(recorded().path()).isEqualTo("/api/oauth/token");
		assertThat(recorded().requestBody()).isNull();
		assertThat(recorded().responseBody()).isNull();
	}

	@Test
	void recordsNothingIfDisabled() throws Exception {
		this.on = false;

		filter(PATH, (request, response) -> assertThat(response).isInstanceOf(MockHttpServletResponse.class));

		assertThat(this.exchanges).isEmpty();
	}

	private void filter(String path, ExchangeHandler handler) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setServletPath(path);
		request.setContent("{\"name\":\"x\",\"secret\":\"s3cret\"}".getBytes(StandardCharsets.UTF_8));
		AtomicInteger calls = new AtomicInteger();
		new JournalFilter(new Store()).doFilter(request, new MockHttpServletResponse(),
				(filteredRequest, filteredResponse) -> {
					calls.incrementAndGet();
					handler.handle((HttpServletRequest) filteredRequest, (HttpServletResponse) filteredResponse);
				});
		assertThat(calls).hasValue(1);
	}

	private RecordedExchange recorded() {
		assertThat(this.exchanges).hasSize(1);
		return this.exchanges.get(0);
	}

	/**
	 * Handler that the filter chain calls.
	 */
	private interface ExchangeHandler {

		void handle(HttpServletRequest request, HttpServletResponse response) throws IOException;

	}

	/**
	 * Store in the memory of a test.
	 */
	private final class Store implements ExchangeStore {

		@Override
		public boolean isOn() {
			return JournalFilterTests.this.on;
		}

		@Override
		public boolean isDetailed() {
			return false;
		}

		@Override
		public boolean hasBodies() {
			return true;
		}

		@Override
		public void record(RecordedExchange exchange, @Nullable ExchangeDetail detail) {
			JournalFilterTests.this.exchanges.add(exchange);
		}

	}

}
