package io.mockatlas.control.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Long polls of the inbox.
 */
@AtlasTest
class InboxLongPollTests {

	private final ThreadBudget threads;

	private final ControlClient control;

	private final Invitee eve;

	InboxLongPollTests(AtlasClient atlas, ThreadBudget threads, ControlClient control, Acme acme) {
		this.threads = threads;
		this.control = control;
		this.eve = Invitee.of(atlas, acme);
	}

	@Test
	void waitsForMessage() throws Exception {
		CompletableFuture<Response> response = CompletableFuture.supplyAsync(() -> poll("PT30S"));
		Awaitility.await().until(InboxLongPollTests::isWaiting);

		String id = this.eve.invite();

		assertThat(response.get(1, TimeUnit.MINUTES).<List<String>>json("$.messages[*].invitationId"))
			.containsExactly(id);
	}

	@Test
	void rejectsLongPollBeyondThreadBudget() throws Exception {
		CompletableFuture<Response> rejected = new CompletableFuture<>();
		ExecutorService callers = Executors.newFixedThreadPool(this.threads.maxLongPolls() + 1);
		try {
			List<CompletableFuture<Response>> responses = Stream
				.generate(() -> CompletableFuture.supplyAsync(() -> poll("PT1M"), callers))
				.limit(this.threads.maxLongPolls() + 1)
				.toList();
			responses.forEach((response) -> response.thenAccept(rejected::complete));
			assertThat(rejected.get(1, TimeUnit.MINUTES).status()).isEqualTo(503);

			String id = this.eve.invite();

			for (CompletableFuture<Response> response : responses) {
				assertThat(response.get(1, TimeUnit.MINUTES).body())
					.contains((response.get() == rejected.get()) ? "The limit of 60 waiting calls is reached" : id);
			}
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void longPollEndsAtItsTimeout() {
		long start = System.nanoTime();

		Response response = poll("PT0.3S");

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300),
				Duration.ofSeconds(30));
		assertThat(response).isExactly(200, """
				{
				  "messages": []
				}
				""");
	}

	private Response poll(String timeout) {
		return this.control.get("/inbox?timeout=" + timeout + "&to=" + this.eve.username());
	}

	/**
	 * Returns whether a thread of the server pauses between two queries of a long poll.
	 */
	private static boolean isWaiting() {
		return Thread.getAllStackTraces()
			.values()
			.stream()
			.filter((frames) -> frames.length > 0 && frames[0].getMethodName().startsWith("sleep"))
			.flatMap(Stream::of)
			.anyMatch((frame) -> frame.getClassName().equals(InboxLongPoll.class.getName()));
	}

}
