package io.mockatlas.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a server's clock is set, in whole seconds, since it is not shown any finer.
 *
 * @param now what it shows
 * @param frozen whether it stands still
 * @param system the system's time of the server
 */
record ClockSetting(Instant now, boolean frozen, Instant system) {

	static ClockSetting of(Map<?, ?> answer) {
		return new ClockSetting(Instant.parse(Json.text(answer, "now")), Boolean.TRUE.equals(answer.get("frozen")),
				Instant.parse(Json.text(answer, "system")));
	}

	/**
	 * Whether it goes with the system's time.
	 */
	boolean isUntouched() {
		return !this.frozen && this.now.equals(this.system);
	}

	/**
	 * What sets a clock like this that goes with the system's time.
	 */
	Map<String, ?> change() {
		return (this.frozen) ? Json.fields("now", this.now.toString(), "frozen", true)
				: Json.fields("shift", Duration.between(this.system, this.now).toString());
	}

}
