package io.mockatlas.control.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Fault}: number, selection and delay of its activations.
 */
class FaultTests {

	private final Map<Fault, FaultCounters> counters = new HashMap<>();

	@Test
	void actsAtMostGivenTimes() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'times':2}");

		assertThat(hits(faults, 5)).containsExactly(true, true, false, false, false);
		assertThat(counters(faults.get(0))).isEqualTo(new FaultCounters(2, 0));
		assertThat(remaining(faults.get(0), FaultDocuments.NOW)).isZero();
	}

	@Test
	void actsWithoutLimitByDefault() {
		List<Fault> faults = FaultDocuments.read("{'status':500}");

		assertThat(hits(faults, 20)).doesNotContain(false);
		assertThat(remaining(faults.get(0), FaultDocuments.NOW.plus(Duration.ofDays(4000)))).isNull();
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
		assertThat(remaining(faults.get(0), end.minusNanos(1))).isEqualTo(8);
		assertThat(first(faults, FaultDocuments.call(), end)).isNull();
		assertThat(remaining(faults.get(0), end)).isZero();
		assertThat(counters(faults.get(0))).isEqualTo(new FaultCounters(1, 0));
	}

	@Test
	void sameSeedSelectsSameCalls() {
		List<Boolean> once = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> again = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> other = hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':8}"), 1000);

		assertThat(once).isEqualTo(again).isNotEqualTo(other);
		assertThat(once.stream().filter((hit) -> hit).count()).isBetween(240L, 360L);
		assertThat(once.subList(0, 8)).containsExactly(false, true, false, false, false, true, false, false);
	}

	/**
	 * The values of one generator, although each is drawn by a new one: any server can
	 * draw the next value.
	 */
	@Test
	void selectsByTheValuesOfOneGenerator() {
		SplittableRandom generator = new SplittableRandom(7);

		assertThat(hits(FaultDocuments.read("{'status':500,'probability':0.3,'seed':7}"), 1000))
			.isEqualTo(IntStream.range(0, 1000).mapToObj((i) -> generator.nextDouble() < 0.3).toList());
	}

	@Test
	void usedUpFaultIsNotCountedAgain() {
		List<Fault> faults = FaultDocuments.read("{'status':500,'times':1}");
		hits(faults, 2);

		assertThat(Fault.first(faults, false, FaultDocuments.call(), FaultDocuments.NOW, (fault, now) -> {
			throw new AssertionError("counted");
		})).isNull();
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
		assertThat(counters(faults.get(0)).draws()).isEqualTo(100);
		assertThat(counters(faults.get(0)).hits() + counters(faults.get(1)).hits()).isEqualTo(100);
		assertThat(faults).extracting((fault) -> counters(fault).hits()).doesNotContain(0);
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

		assertThat(Fault.first(faults, false, FaultDocuments.call(), FaultDocuments.NOW, this::count)).isNull();
		assertThat(Fault.first(faults, true, FaultDocuments.call(), FaultDocuments.NOW, this::count)).isNotNull();
	}

	private List<Duration> delays(String fault) {
		List<Fault> faults = FaultDocuments.read(fault);
		return IntStream.range(0, 50)
			.mapToObj((i) -> Objects.requireNonNull(first(faults, FaultDocuments.call(), FaultDocuments.NOW)).delay())
			.toList();
	}

	private List<Boolean> hits(List<Fault> faults, int calls) {
		return IntStream.range(0, calls)
			.mapToObj((i) -> first(faults, FaultDocuments.call(), FaultDocuments.NOW) != null)
			.toList();
	}

	private @Nullable FaultActivation first(List<Fault> faults, CallDescription call, Instant now) {
		return Fault.first(faults, false, call, now, this::count);
	}

	private @Nullable FaultActivation count(Fault fault, Instant now) {
		Fault.Decision decision = fault.decide(counters(fault), now);
		this.counters.put(fault, decision.counters());
		return decision.activation();
	}

	private FaultCounters counters(Fault fault) {
		return this.counters.getOrDefault(fault, FaultCounters.NONE);
	}

	private @Nullable Integer remaining(Fault fault, Instant now) {
		return fault.remaining(counters(fault), now);
	}

}
