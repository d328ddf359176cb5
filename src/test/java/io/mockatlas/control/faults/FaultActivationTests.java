package io.mockatlas.control.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.control.faults.effect.FaultStage;
import io.mockatlas.tomcat.WaitingThreads;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link FaultActivation}: delay of calls.
 */
class FaultActivationTests {

	private static final int THREADS = 8;

	private static final int MAX_DELAYED = 6;

	@Test
	void limitsDelayedCalls() throws Exception {
		FaultDefinition definition = new FaultDefinition(JsonMapper.shared().readValue("{}", FaultEntry.class),
				"faults[0]", new CallPattern(null, null, List.of(), null, null, null), FaultStage.OPERATION, null,
				FaultDelay.NONE, null, null, null, null);
		FaultActivation activation = new FaultActivation(definition, Duration.ofMinutes(10));
		ThreadBudget threads = new ThreadBudget(new WaitingThreads(THREADS));
		CountDownLatch returned = new CountDownLatch(1);
		ExecutorService callers = Executors.newFixedThreadPool(MAX_DELAYED + 1);
		List<Future<Boolean>> interrupted = Stream.generate(() -> callers.submit(() -> {
			activation.apply(new MockHttpServletRequest(),
					new ContentCachingResponseWrapper(new MockHttpServletResponse()), null, threads);
			boolean delayed = Thread.interrupted();
			returned.countDown();
			return delayed;
		})).limit(MAX_DELAYED + 1).toList();
		try {
			assertThat(returned.await(1, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			callers.shutdownNow();
			assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		}
		assertThat(interrupted.stream().map(FaultActivationTests::result).filter((delayed) -> delayed))
			.hasSize(MAX_DELAYED);
	}

	private static boolean result(Future<Boolean> call) {
		try {
			return call.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
