package io.mockatlas.control.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.EventSource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that reads and changes domain time.
 */
@RestController
class ClockController implements EventSource {

	private static final String PATH = ControlOperations.ROOT + "/clock";

	private final EmulatorClock clock;

	ClockController(EmulatorClock clock) {
		this.clock = clock;
	}

	@GetMapping(PATH)
	Response get() {
		return Response.of(this.clock.reading());
	}

	@PutMapping(PATH)
	Response put(@RequestBody Change change) {
		return Response.of(this.clock.move(change.checked()));
	}

	@DeleteMapping(PATH)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete() {
		this.clock.reset();
	}

	@Override
	public String eventName() {
		return "clock";
	}

	@Override
	public Object eventKey() {
		return Optional.ofNullable(this.clock.setting());
	}

	@Override
	public Object eventBody() {
		return get();
	}

	/**
	 * Request to change the clock. Null fields change nothing.
	 *
	 * @param now the time to set
	 * @param shift the amount to move the clock forward, such as {@code P31D}, or back if
	 * negative
	 * @param frozen whether to stop the clock
	 */
	record Change(@Nullable Instant now, @Nullable String shift, @Nullable Boolean frozen) {

		private ClockChange checked() {
			if (this.now == null && this.shift == null && this.frozen == null) {
				throw problem("One of the fields now, shift and frozen is required.");
			}
			if (this.now != null && this.shift != null) {
				throw problem("Only one of the fields now and shift can be given.");
			}
			return new ClockChange(this.now, (this.shift != null) ? amount(this.shift) : null, this.frozen);
		}

		private static TemporalAmount amount(String text) {
			try {
				return Duration.parse(text);
			}
			catch (DateTimeException ex) {
				// years, months and weeks have no fixed length
			}
			try {
				return Period.parse(text);
			}
			catch (DateTimeException ex) {
				throw problem(
						"The field shift must be an ISO 8601 duration or period such as P31D, PT36H, P1M or -P1D.")
					.withProperty("field", "shift");
			}
		}

		private static ControlProblem problem(String detail) {
			return new ControlProblem(HttpStatus.BAD_REQUEST, detail);
		}

	}

	/**
	 * Reading of the clock, in whole seconds as in Atlas.
	 *
	 * @param now domain time
	 * @param frozen whether domain time is stopped
	 * @param system system time, which authentication uses
	 */
	record Response(Instant now, boolean frozen, Instant system) {

		private static Response of(EmulatorClock.Reading reading) {
			return new Response(reading.now().truncatedTo(ChronoUnit.SECONDS), reading.frozen(),
					reading.system().truncatedTo(ChronoUnit.SECONDS));
		}

	}

}
