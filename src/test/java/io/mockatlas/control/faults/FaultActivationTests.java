package io.mockatlas.control.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.control.faults.effect.FaultStage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

import static org.assertj.core.api.Assertions.assertThat;

class FaultActivationTests {

	private static final int MORE_THAN_MAY_WAIT = 7;

	@Test
	void leavesThreadsToRemoveTheFault() throws Exception {
		FaultDefinition definition = new FaultDefinition(JsonMapper.shared().readValue("{}", FaultEntry.class),
				"faults[0]", new CallPattern(null, null, List.of(), null, null, null), FaultStage.OPERATION, null,
				FaultDelay.NONE, null, null, null, null);
		FaultActivation activation = new FaultActivation(definition, Duration.ofMinutes(10));
		ThreadBudget threads = new ThreadBudget(8);
		CountDownLatch spared = new CountDownLatch(1);
		ExecutorService callers = Executors.newFixedThreadPool(MORE_THAN_MAY_WAIT);
		try {
			IntStream.range(0, MORE_THAN_MAY_WAIT).forEach((i) -> callers.submit(() -> {
				boolean replied = activation.apply(new MockHttpServletRequest(),
						new ContentCachingResponseWrapper(new MockHttpServletResponse()), null, threads);
				spared.countDown();
				return replied;
			}));

			assertThat(spared.await(1, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			callers.shutdownNow();
			assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		}
	}

}
