package io.mockatlas.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was done to the clock and the faults of a server, whoever did it, so that it can
 * be undone. The clock goes back to what it was, which a seed may have set, and not to
 * the system's time.
 */
final class Upset {

	private static final String CLOCK = "/clock";

	private static final String FAULTS = "/faults";

	private final ControlCalls calls;

	private @Nullable Reading clock;

	private boolean faults;

	/**
	 * Knows of nothing yet.
	 * @param calls how the server is called
	 */
	Upset(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Hears of a call that is going to be made.
	 */
	synchronized void before(String method, String path) {
		if (path.equals(CLOCK) && !method.equals("GET") && this.clock == null) {
			this.clock = Reading.of(Json.object(this.calls.succeed("GET", CLOCK, null).body()));
		}
	}

	/**
	 * Hears that it was made.
	 */
	synchronized void after(String method, String path) {
		if (path.equals(CLOCK) && method.equals("DELETE") && this.clock != null && this.clock.isUntouched()) {
			this.clock = null;
		}
		if (path.equals(FAULTS) && !method.equals("GET")) {
			this.faults = method.equals("PUT");
		}
	}

	/**
	 * Undoes it, if there is anything.
	 */
	synchronized void putBack() {
		Reading before = this.clock;
		if (before != null) {
			this.calls.succeed("DELETE", CLOCK, null);
			if (!before.isUntouched()) {
				this.calls.succeed("PUT", CLOCK, before.change());
			}
			this.clock = null;
		}
		if (this.faults) {
			this.calls.succeed("DELETE", FAULTS, null);
		}
	}

	/**
	 * What the clock showed.
	 *
	 * @param now domain time
	 * @param frozen whether it stood still
	 * @param ahead how far it was ahead of the system's time
	 */
	private record Reading(Instant now, boolean frozen, Duration ahead) {

		static Reading of(Map<?, ?> answer) {
			Instant now = Instant.parse(Json.text(answer, "now"));
			return new Reading(now, Boolean.TRUE.equals(answer.get("frozen")),
					Duration.between(Instant.parse(Json.text(answer, "system")), now));
		}

		boolean isUntouched() {
			return !this.frozen && this.ahead.isZero();
		}

		Map<String, ?> change() {
			return (this.frozen) ? Json.fields("now", this.now.toString(), "frozen", true)
					: Json.fields("shift", this.ahead.toString());
		}

	}

}
