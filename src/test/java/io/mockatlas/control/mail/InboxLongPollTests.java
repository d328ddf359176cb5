package io.mockatlas.control.mail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Long polls of the inbox.
 */
@AtlasTest
class InboxLongPollTests {

	private final AtlasClient atlas;

	private final ThreadBudget threads;

	private final AcmeFactory acmes;

	private final ControlClient control;

	private final Invitee eve;

	InboxLongPollTests(AtlasClient atlas, ThreadBudget threads, AcmeFactory acmes) {
		this.atlas = atlas;
		this.threads = threads;
		this.acmes = acmes;
		this.eve = Invitee.of(this.atlas, this.acmes.create());
		this.control = this.eve.control();
	}

	@Test
	void waitsForMessage() throws Exception {
		CompletableFuture<Response> waiting = CompletableFuture
			.supplyAsync(() -> this.control.get("/inbox?timeout=PT30S&to=" + this.eve.username()));
		String id = this.eve.invite();

		assertThat(waiting.get().<List<String>>json("$.messages[*].invitationId")).containsExactly(id);
	}

	@Test
	void longPollsDoNotTakeAllThreads() throws Exception {
		CompletableFuture<Response> refused = new CompletableFuture<>();
		ExecutorService callers = Executors.newFixedThreadPool(this.threads.maxLongPolls() + 1);
		try {
			List<CompletableFuture<Response>> answers = Stream
				.generate(() -> CompletableFuture
					.supplyAsync(() -> this.control.get("/inbox?timeout=PT1M&to=" + this.eve.username()), callers))
				.limit(this.threads.maxLongPolls() + 1)
				.toList();
			answers.forEach((response) -> response.thenAccept(refused::complete));
			assertThat(refused.get(1, TimeUnit.MINUTES).status()).isEqualTo(503);

			String id = this.eve.invite();

			for (CompletableFuture<Response> response : answers) {
				assertThat(response.get(1, TimeUnit.MINUTES).body())
					.contains((response.get() == refused.get()) ? "The limit of 50 waiting calls is reached" : id);
			}
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void longPollEndsAtItsTimeout() {
		assertThat(this.control.get("/inbox?timeout=PT0.3S&to=" + this.eve.username())).isExactly(200, """
				{
				  "messages": []
				}
				""");
	}

}
