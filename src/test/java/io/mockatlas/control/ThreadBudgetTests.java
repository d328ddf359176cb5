package io.mockatlas.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Control;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills Tomcat's 200 threads with delayed calls and long polls.
 */
@AtlasTest
class ThreadBudgetTests {

	private static final int DELAYED = 160;

	private static final int POLLS = 60;

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Control control;

	private Acme acme;

	private final ExecutorService callers = Executors.newFixedThreadPool(DELAYED + POLLS);

	@BeforeEach
	void found() {
		this.control = new Control(this.server);
		this.acme = this.acmes.found();
	}

	@AfterEach
	void removeFaults() {
		this.control.delete("/faults");
		this.callers.shutdownNow();
	}

	@Test
	void faultsCanBeRemovedWhileAllCallsWait() throws Exception {
		this.control.put("/faults", """
				{"faults":[{"orgId":"%s","delay":"PT15S"}]}""".formatted(this.acme.id()));
		List<CompletableFuture<Response>> polls = calls(POLLS,
				() -> this.control.get("/inbox?to=absent@example.com&timeout=PT15S"));
		List<CompletableFuture<Response>> delayed = calls(DELAYED,
				() -> this.server.get(this.acme.orgOwner(), this.acme.invites()));

		// Both kinds have used up the budget: some polls are refused, some calls are not
		// delayed.
		assertThat(any(polls).get(1, TimeUnit.MINUTES).status()).isEqualTo(503);
		assertThat(any(delayed).get(1, TimeUnit.MINUTES).status()).isEqualTo(200);

		assertThat(this.control.delete("/faults").status()).isEqualTo(204);
		assertThat(waiting(polls) + waiting(delayed)).isPositive();
	}

	@Test
	void longPollsLeaveHalfOfTheThreadsToDelayedCalls() throws Exception {
		ThreadBudget threads = new ThreadBudget(8);
		List<CompletableFuture<Boolean>> delays = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			delays.add(CompletableFuture.supplyAsync(() -> threads.delay(Duration.ofMinutes(10)), this.callers));
		}

		assertThat(CompletableFuture.anyOf(delays.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES))
			.isEqualTo(false);
		assertThat(delays.stream().filter(CompletableFuture::isDone)).hasSize(1);
	}

	private <T> List<CompletableFuture<T>> calls(int number, Supplier<T> call) {
		return Stream.generate(() -> CompletableFuture.supplyAsync(call, this.callers)).limit(number).toList();
	}

	private static CompletableFuture<Response> any(List<CompletableFuture<Response>> calls) {
		return CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).thenApply(Response.class::cast);
	}

	private static long waiting(List<CompletableFuture<Response>> calls) {
		return calls.stream().filter((call) -> !call.isDone()).count();
	}

}
