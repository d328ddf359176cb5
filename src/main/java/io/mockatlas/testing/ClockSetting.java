package io.mockatlas.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Setting of a server's clock, in whole seconds, the precision of the control API.
 *
 * @param now the domain time
 * @param frozen whether the clock is frozen
 * @param system the system time of the server
 */
record ClockSetting(Instant now, boolean frozen, Instant system) {

	static ClockSetting of(Map<?, ?> answer) {
		return new ClockSetting(Instant.parse(Json.text(answer, "now")), Boolean.TRUE.equals(answer.get("frozen")),
				Instant.parse(Json.text(answer, "system")));
	}

	/**
	 * Returns whether the clock follows the system time.
	 */
	boolean followsSystemTime() {
		return !this.frozen && this.now.equals(this.system);
	}

	/**
	 * Returns the request body that applies this setting to a clock that follows the
	 * system time.
	 */
	Map<String, ?> change() {
		return (this.frozen) ? Json.fields("now", this.now.toString(), "frozen", true)
				: Json.fields("shift", Duration.between(this.system, this.now).toString());
	}

}
