package io.mockatlas.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * How long an invitation stands: exactly 30 days (461 of 461 recorded).
 *
 * @param createdAt when it was made, in whole seconds
 * @param expiresAt when it ends; at this instant it is over
 */
public record Validity(Instant createdAt, Instant expiresAt) {

	private static final Duration LENGTH = Duration.ofDays(30);

	/**
	 * The validity of an invitation made at the given time.
	 * @param time the time; fractions of a second are cut off
	 * @return 30 days from then
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "An invitation stands for exactly 30 days.")
	public static Validity from(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return new Validity(second, second.plus(LENGTH));
	}

	/**
	 * The validity that ends before its time. Where that is before it began, since the
	 * clock was turned back, it began then too.
	 */
	Validity until(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return new Validity((second.isBefore(this.createdAt)) ? second : this.createdAt, second);
	}

	boolean isExpiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
