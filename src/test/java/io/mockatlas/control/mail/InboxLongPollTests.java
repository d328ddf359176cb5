package io.mockatlas.control.mail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Control;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waiting for a message.
 */
@AtlasTest
class InboxLongPollTests {

	@Autowired
	private Server server;

	@Autowired
	private ThreadBudget threads;

	@Autowired
	private Acmes acmes;

	private Control control;

	private Addressee eve;

	@BeforeEach
	void open() {
		this.eve = Addressee.of(this.server, this.acmes.found());
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
	void takesNotAllThreadsForWaiting() throws Exception {
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
	void waitsNoLongerThanAsked() {
		assertThat(this.control.get("/inbox?timeout=PT0.3S&to=" + this.eve.username())).isExactly(200, """
				{
				  "messages": []
				}
				""");
	}

}
