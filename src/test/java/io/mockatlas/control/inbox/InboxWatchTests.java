package io.mockatlas.control.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.control.WaitingRoom;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Control;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waiting for a message.
 */
@AtlasTest
class InboxWatchTests {

	@Autowired
	private Server server;

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
		CompletableFuture<Answer> waiting = CompletableFuture
			.supplyAsync(() -> this.control.get("/inbox?timeout=PT30S&to=" + this.eve.username()));
		String id = this.eve.invite();

		assertThat(waiting.get().<List<String>>json("$.messages[*].invitationId")).containsExactly(id);
	}

	@Test
	void takesNotAllThreadsForWaiting() throws Exception {
		CompletableFuture<Answer> refused = new CompletableFuture<>();
		ExecutorService callers = Executors.newFixedThreadPool(WaitingRoom.SEATS + 1);
		try {
			List<CompletableFuture<Answer>> answers = Stream
				.generate(() -> CompletableFuture
					.supplyAsync(() -> this.control.get("/inbox?timeout=PT1M&to=" + this.eve.username()), callers))
				.limit(WaitingRoom.SEATS + 1)
				.toList();
			answers.forEach((answer) -> answer.thenAccept(refused::complete));
			assertThat(refused.get(1, TimeUnit.MINUTES).status()).isEqualTo(503);

			String id = this.eve.invite();

			for (CompletableFuture<Answer> answer : answers) {
				assertThat(answer.get(1, TimeUnit.MINUTES).body())
					.contains((answer.get() == refused.get()) ? "50 calls are waiting" : id);
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
