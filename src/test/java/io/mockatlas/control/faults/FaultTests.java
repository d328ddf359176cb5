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
 * Tests for {@link Fault}: how often one acts, and which.
 */
class FaultTests {

	@Test
	void actsAsOftenAsItIsToldAndNoMore() {
		List<Fault> faults = Documents.read("{'status':500,'times':2}");

		assertThat(strikes(faults, 5)).containsExactly(true, true, false, false, false);
		assertThat(faults.get(0).hits()).isEqualTo(2);
		assertThat(faults.get(0).remaining(Documents.NOW)).isZero();
	}

	@Test
	void actsExactlyAsOftenWhenManyCallAtOnce() throws Exception {
		List<Fault> faults = Documents.read("{'status':500,'times':7}", "{'status':429,'times':3}");

		List<Boolean> struck = ConcurrentCalls.call(32, (i) -> first(faults, Documents.call(), Documents.NOW) != null);

		assertThat(struck.stream().filter((one) -> one)).hasSize(10);
		assertThat(faults).extracting(Fault::hits).containsExactly(7, 3);
	}

	@Test
	void actsForeverWhereNothingElseIsSaid() {
		List<Fault> faults = Documents.read("{'status':500}");

		assertThat(strikes(faults, 20)).doesNotContain(false);
		assertThat(faults.get(0).remaining(Documents.NOW.plus(Duration.ofDays(4000)))).isNull();
	}

	@Test
	void firstThatFitsAndHasSomethingLeftActs() {
		List<Fault> faults = Documents.read("{'status':500,'method':'DELETE'}", "{'status':429,'times':1}",
				"{'status':503,'times':1}");

		assertThat(IntStream.range(0, 3)
			.mapToObj((i) -> first(faults, Documents.call(), Documents.NOW))
			.map((hit) -> (hit != null) ? hit.definition().summary() : "none"))
			.containsExactly("faults[1]: 429 too many calls", "faults[2]: 503 with a body that is not Atlas's", "none");
	}

	@Test
	void endsWithItsTimeToLive() {
		List<Fault> faults = Documents.read("{'status':500,'times':9,'timeToLive':'PT2M'}");
		Instant end = Documents.NOW.plus(Duration.ofMinutes(2));

		assertThat(first(faults, Documents.call(), end.minusNanos(1))).isNotNull();
		assertThat(faults.get(0).remaining(end.minusNanos(1))).isEqualTo(8);
		assertThat(first(faults, Documents.call(), end)).isNull();
		assertThat(faults.get(0).remaining(end)).isZero();
		assertThat(faults.get(0).hits()).isEqualTo(1);
	}

	@Test
	void sameSeedStrikesSameCalls() {
		List<Boolean> once = strikes(Documents.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> again = strikes(Documents.read("{'status':500,'probability':0.3,'seed':7}"), 1000);
		List<Boolean> other = strikes(Documents.read("{'status':500,'probability':0.3,'seed':8}"), 1000);

		assertThat(once).isEqualTo(again).isNotEqualTo(other);
		assertThat(once.stream().filter((struck) -> struck).count()).isBetween(240L, 360L);
		assertThat(once.subList(0, 8)).containsExactly(false, false, false, false, false, false, true, false);
	}

	@Test
	void delayChangesNothingAboutWhichCallsAreStruck() {
		assertThat(strikes(Documents.read("{'delay':'PT1S','maxDelay':'PT5S','probability':0.3,'seed':7}"), 200))
			.isEqualTo(strikes(Documents.read("{'status':500,'probability':0.3,'seed':7}"), 200));
	}

	@Test
	void certainChanceStrikesAlways() {
		assertThat(strikes(Documents.read("{'status':500,'probability':1,'seed':7}"), 200)).doesNotContain(false);
	}

	@Test
	void whomChanceSparesTheNextOneStrikes() {
		List<Fault> faults = Documents.read("{'status':500,'probability':0.3,'seed':7}", "{'status':429}");

		assertThat(strikes(faults, 100)).doesNotContain(false);
		assertThat(faults.get(0).hits() + faults.get(1).hits()).isEqualTo(100);
		assertThat(faults).extracting(Fault::hits).doesNotContain(0);
	}

	@Test
	void randomDelayStaysWithinItsBoundsAndIsTheSameEachTime() {
		List<Duration> delays = delays("{'delay':'PT0.1S','maxDelay':'PT0.2S','seed':1}");

		assertThat(delays)
			.allSatisfy((delay) -> assertThat(delay).isBetween(Duration.ofMillis(100), Duration.ofMillis(200)))
			.isEqualTo(delays("{'delay':'PT0.1S','maxDelay':'PT0.2S','seed':1}"));
		assertThat(delays.stream().distinct().count()).isGreaterThan(20);
	}

	@Test
	void fixedDelayIsFixed() {
		assertThat(delays("{'delay':'PT0.25S'}")).containsOnly(Duration.ofMillis(250));
	}

	@Test
	void faultsOfTheConnectionAreLookedForApart() {
		List<Fault> faults = Documents.read("{'drop':true,'stage':'connection'}");

		assertThat(Fault.first(faults, false, Documents.call(), Documents.NOW)).isNull();
		assertThat(Fault.first(faults, true, Documents.call(), Documents.NOW)).isNotNull();
	}

	private static List<Duration> delays(String fault) {
		List<Fault> faults = Documents.read(fault);
		return IntStream.range(0, 50)
			.mapToObj((i) -> Objects.requireNonNull(first(faults, Documents.call(), Documents.NOW)).delay())
			.toList();
	}

	private static List<Boolean> strikes(List<Fault> faults, int calls) {
		return IntStream.range(0, calls)
			.mapToObj((i) -> first(faults, Documents.call(), Documents.NOW) != null)
			.toList();
	}

	private static @Nullable FaultActivation first(List<Fault> faults, CallDescription call, Instant now) {
		return Fault.first(faults, false, call, now);
	}

}
