package io.mockatlas.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Validity period of an invitation: exactly 30 days (461 of 461 recorded).
 *
 * @param createdAt the creation time, in whole seconds
 * @param expiresAt the end, exclusive
 */
public record Validity(Instant createdAt, Instant expiresAt) {

	private static final Duration LENGTH = Duration.ofDays(30);

	/**
	 * Returns the validity of an invitation created at the given time.
	 * @param time the time; fractions of a second are cut off
	 * @return 30 days from then
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "An invitation expires after exactly 30 days.")
	public static Validity from(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return new Validity(second, second.plus(LENGTH));
	}

	/**
	 * Returns the validity of an invitation that expires at the given time.
	 * @param time the time; fractions of a second are cut off
	 * @return 30 days until then
	 */
	public static Validity endingAt(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return new Validity(second.minus(LENGTH), second);
	}

	/**
	 * Returns the validity that ends at the given time. If the clock was turned back to
	 * before the creation time, the validity also begins then.
	 */
	Validity until(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return new Validity((second.isBefore(this.createdAt)) ? second : this.createdAt, second);
	}

	public boolean isExpiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
