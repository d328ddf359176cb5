package io.mockatlas.control.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.mockatlas.fixture.ConcurrentCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Fault}: number, selection and delay of its activations.
 */
class FaultTests {

	@Test
	void actsAtMostGivenTimes() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'times':2}");

		assertThat(hits(faults, 5)).containsExactly(true, true, false, false, false);
		assertThat(faults.get(0).hits()).isEqualTo(2);
		assertThat(faults.get(0).remaining(FaultDocuments.NOW)).isZero();
	}

	@Test
	void actsAtMostGivenTimesOnConcurrentCalls() throws Exception {
		List<Fault> faults = FaultDocuments.read("{'status':500,'times':7}", "{'status':429,'times':3}");

		List<Boolean> hits = ConcurrentCalls.call(32, (i) -> {
			ConcurrentCalls.awaitOthers();
			return first(faults, FaultDocuments.call(), FaultDocuments.NOW) != null;
		});

		assertThat(hits).filteredOn((hit) -> hit).hasSize(10);
		assertThat(faults).extracting(Fault::hits).containsExactly(7, 3);
	}

	@Test
	void actsWithoutLimitByDefault() {
		List<Fault> faults = FaultDocuments.read("{'status':500}");

		assertThat(hits(faults, 20)).doesNotContain(false);
		assertThat(faults.get(0).remaining(FaultDocuments.NOW.plus(Duration.ofDays(4000)))).isNull();
	}

	@Test
	void firstUnexpiredMatchActs() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'method':'DELETE'}", "{'status':429,'times':1}",
				"{'status':503,'times':1}");

		assertThat(IntStream.range(0, 3)
			.mapToObj((i) -> first(faults, FaultDocuments.call(), FaultDocuments.NOW))
			.map((activation) -> (activation != null) ? activation.definition().summary() : "none"))
			.containsExactly("faults[1]: 429 too many calls", "faults[2]: 503 with a custom body", "none");
	}

	@Test
	void endsAfterTimeToLive() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'times':9,'timeToLive':'PT2M'}");
		Instant end = FaultDocuments.NOW.plus(Duration.ofMinutes(2));

		assertThat(first(faults, FaultDocuments.call(), end.minusNanos(1))).isNotNull();
		assertThat(faults.get(0).remaining(end.minusNanos(1))).isEqualTo(8);
		assertThat(first(faults, FaultDocuments.call(), end)).isNull();
		assertThat(faults.get(0).remaining(end)).isZero();
		assertThat(faults.get(0).hits()).isEqualTo(1);
	}

	@Test
	void sameSeedSelectsSameCalls() {
		List<Boolean> once = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> again = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> other = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':8}"), 1000);

		assertThat(once).isEqualTo(again).isNotEqualTo(other);
		assertThat(once.stream().filter((hit) -> hit).count()).isBetween(240L, 360L);
		assertThat(once.subList(0, 8)).containsExactly(false, false, false, false, false, false, true, false);
	}

	@Test
	void delayDoesNotChangeSelection() {
		assertThat(hits(FaultDocuments.read("{'delay':'PT1S','maxDelay':'PT5S','probability':0.3,'seed':7}"), 200))
			.isEqualTo(hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 200));
	}

	@Test
	void probabilityOneSelectsEveryCall() {
		assertThat(hits(FaultDocuments.read("{'status':500,'probability':1,'seed':7}"), 200)).doesNotContain(false);
	}

	@Test
	void nextFaultActsOnCallSkippedByChance() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}", "{'status':429}");

		assertThat(hits(faults, 100)).doesNotContain(false);
		assertThat(faults.get(0).hits() + faults.get(1).hits()).isEqualTo(100);
		assertThat(faults).extracting(Fault::hits).doesNotContain(0);
	}

	@Test
	void randomDelayIsBoundedAndRepeatable() {
		List<Duration> delays = delays("{'delay':'PT0.1S','maxDelay':'PT0.2S','seed':1}");

		assertThat(delays)
			.allSatisfy((delay) -> assertThat(delay).isBetween(Duration.ofMillis(100), Duration.ofMillis(200)))
			.isEqualTo(delays("{'delay':'PT0.1S','maxDelay':'PT0.2S','seed':1}"));
		assertThat(delays.stream().distinct().count()).isGreaterThan(20);
	}

	@Test
	void fixedDelayIsConstant() {
		assertThat(delays("{'delay':'PT0.25S'}")).containsOnly(Duration.ofMillis(250));
	}

	@Test
	void connectionFaultsAreMatchedSeparately() {
		List<Fault> faults = FaultDocuments.read("{'drop':true,'stage':'connection'}");

		assertThat(Fault.first(faults, false, FaultDocuments.call(), FaultDocuments.NOW)).isNull();
		assertThat(Fault.first(faults, true, FaultDocuments.call(), FaultDocuments.NOW)).isNotNull();
	}

	private static List<Duration> delays(String fault) {
		List<Fault> faults = FaultDocuments.read(fault);
		return IntStream.range(0, 50)
			.mapToObj((i) -> Objects.requireNonNull(first(faults, FaultDocuments.call(), FaultDocuments.NOW)).delay())
			.toList();
	}

	private static List<Boolean> hits(List<Fault> faults, int calls) {
		return IntStream.range(0, calls)
			.mapToObj((i) -> first(faults, FaultDocuments.call(), FaultDocuments.NOW) != null)
			.toList();
	}

	private static @Nullable FaultActivation first(List<Fault> faults, CallDescription call, Instant now) {
		return Fault.first(faults, false, call, now);
	}

}
