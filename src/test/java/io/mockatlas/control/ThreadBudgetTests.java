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
import io.mockatlas.tomcat.WaitingThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ThreadBudget}: delayed calls and long polls leave threads to other calls. All
 * callers together are more than the 200 threads of Tomcat.
 */
@AtlasTest
class ThreadBudgetTests {

	private static final int DELAYED_CALLS = 160;

	private static final int LONG_POLLS = 70;

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final ExecutorService callers = Executors.newFixedThreadPool(DELAYED_CALLS + LONG_POLLS);

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
		try {
			CompletableFuture.allOf(this.calls.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
		}
		finally {
			this.callers.shutdownNow();
		}
	}

	@Test
	void removesFaultsWhileCallsWait() throws Exception {
		this.control.put("/faults", """
				{"faults":[{"orgId":"%s","delay":"PT10S"}]}""".formatted(this.acme.id()));
		List<CompletableFuture<Response>> polls = start(LONG_POLLS,
				() -> this.control.get("/inbox?to=absent@example.com&timeout=PT10S"));
		List<CompletableFuture<Response>> delayed = start(DELAYED_CALLS,
				() -> this.atlas.get(this.acme.orgOwner(), this.acme.invites()));

		// The budget is exhausted: the server rejects some polls and does not delay some
		// calls.
		assertThat(first(polls).get(1, TimeUnit.MINUTES).status()).isEqualTo(503);
		assertThat(first(delayed).get(1, TimeUnit.MINUTES).status()).isEqualTo(200);

		assertThat(this.control.delete("/faults").status()).isEqualTo(204);
		assertThat(countWaiting(polls) + countWaiting(delayed)).isPositive();
	}

	@Test
	void longPollsLeaveHalfOfThreadsToDelays() throws Exception {
		ThreadBudget threads = new ThreadBudget(new WaitingThreads(8));
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch polling = new CountDownLatch(2);
		List<CompletableFuture<Boolean>> polls = start(2, () -> threads.poll(() -> await(polling, end)));
		assertThat(polling.await(1, TimeUnit.MINUTES)).isTrue();

		List<CompletableFuture<Boolean>> delays = start(5, () -> threads.delay(Duration.ofMinutes(10)));

		assertThat(CompletableFuture.anyOf(delays.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES))
			.isEqualTo(false);
		end.countDown();
		polls.forEach(CompletableFuture::join);
		this.callers.shutdownNow();
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

	private <T> List<CompletableFuture<T>> start(int number, Supplier<T> call) {
		List<CompletableFuture<T>> started = Stream.generate(() -> CompletableFuture.supplyAsync(call, this.callers))
			.limit(number)
			.toList();
		this.calls.addAll(started);
		return started;
	}

	private static CompletableFuture<Response> first(List<CompletableFuture<Response>> calls) {
		return CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).thenApply(Response.class::cast);
	}

	private static long countWaiting(List<CompletableFuture<Response>> calls) {
		return calls.stream().filter((call) -> !call.isDone()).count();
	}

}
