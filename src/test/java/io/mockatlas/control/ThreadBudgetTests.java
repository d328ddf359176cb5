package io.mockatlas.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thread budget: delayed calls and long polls fill the 200 threads of Tomcat.
 */
@AtlasTest
class ThreadBudgetTests {

	private static final int DELAYED = 160;

	private static final int POLLS = 60;

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final ExecutorService callers = Executors.newFixedThreadPool(DELAYED + POLLS);

	private final List<CompletableFuture<?>> calls = new ArrayList<>();

	ThreadBudgetTests(AtlasClient atlas, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acme = acme;
		this.control = control;
	}

	/**
	 * Waits until all calls have ended, since other tests use the same server.
	 */
	@AfterEach
	void removeFaultsAndAwaitCalls() throws Exception {
		this.control.delete("/faults");
		CompletableFuture.allOf(this.calls.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
		this.callers.shutdownNow();
	}

	@Test
	void faultsCanBeRemovedWhileAllCallsWait() throws Exception {
		this.control.put("/faults", """
				{"faults":[{"orgId":"%s","delay":"PT10S"}]}""".formatted(this.acme.id()));
		List<CompletableFuture<Response>> maxLongPolls = calls(POLLS,
				() -> this.control.get("/inbox?to=absent@example.com&timeout=PT10S"));
		List<CompletableFuture<Response>> delayed = calls(DELAYED,
				() -> this.atlas.get(this.acme.orgOwner(), this.acme.invites()));

		// The budget is used up: the server rejects some polls and does not delay some
		// calls.
		assertThat(any(maxLongPolls).get(1, TimeUnit.MINUTES).status()).isEqualTo(503);
		assertThat(any(delayed).get(1, TimeUnit.MINUTES).status()).isEqualTo(200);

		assertThat(this.control.delete("/faults").status()).isEqualTo(204);
		assertThat(waiting(maxLongPolls) + waiting(delayed)).isPositive();
	}

	@Test
	void longPollsLeaveHalfOfThreadsToDelays() throws Exception {
		ThreadBudget threads = new ThreadBudget(8);
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch polling = new CountDownLatch(2);
		calls(2, () -> threads.poll(() -> await(polling, end)));
		assertThat(polling.await(1, TimeUnit.MINUTES)).isTrue();

		List<CompletableFuture<Boolean>> delays = calls(5, () -> threads.delay(Duration.ofSeconds(2)));

		assertThat(CompletableFuture.anyOf(delays.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES))
			.isEqualTo(false);
		end.countDown();
		assertThat(delays.stream().map(CompletableFuture::join).filter((delayed) -> delayed)).hasSize(4);
	}

	private static boolean await(CountDownLatch polling, CountDownLatch end) {
		polling.countDown();
		try {
			return end.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T> List<CompletableFuture<T>> calls(int number, Supplier<T> call) {
		List<CompletableFuture<T>> started = Stream.generate(() -> CompletableFuture.supplyAsync(call, this.callers))
			.limit(number)
			.toList();
		this.calls.addAll(started);
		return started;
	}

	private static CompletableFuture<Response> any(List<CompletableFuture<Response>> calls) {
		return CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).thenApply(Response.class::cast);
	}

	private static long waiting(List<CompletableFuture<Response>> calls) {
		return calls.stream().filter((call) -> !call.isDone()).count();
	}

}
