package io.mockatlas.seed.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import io.mockatlas.invitation.Validity;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Status of an invitation in a seed.
 */
public enum InvitationStatus {

	/**
	 * The invitation is pending. This is also the default; if only both dates are given,
	 * they determine the status.
	 */
	PENDING,

	/**
	 * The invitee is an active member, and the invitation is deleted.
	 */
	ACCEPTED,

	/**
	 * The invitee declined.
	 */
	REJECTED,

	/**
	 * The validity period is over.
	 */
	EXPIRED;

	/**
	 * Default age of an expired invitation without dates.
	 */
	private static final Duration EXPIRED_AGE = Duration.ofDays(31);

	static InvitationStatus of(@Nullable String name, SourceLocation at) {
		if (name == null) {
			return PENDING;
		}
		return Arrays.stream(values())
			.filter((status) -> status.name().equals(name))
			.findFirst()
			.orElseThrow(
					() -> at.error("unknown status " + name + " (must be PENDING, ACCEPTED, REJECTED or EXPIRED)"));
	}

	/**
	 * Validates the dates and returns the validity of an invitation with this status.
	 * @param written the invitation in the seed
	 * @param at the location of the invitation
	 * @param validated the validated seed, for the current time and the latest possible
	 * creation time
	 * @return the validity, in whole seconds
	 */
	Validity validity(Seed.Invitation written, SourceLocation at, ValidatedSeed validated) {
		Instant now = validated.now();
		Instant createdAt = at.field("createdAt").instant(written.createdAt());
		Instant expiresAt = at.field("expiresAt").instant(written.expiresAt());
		Validity validity = validity(createdAt, expiresAt, now);
		if (validity.expiresAt().isBefore(validity.createdAt())) {
			throw at.field("expiresAt").error("must not be before createdAt, which is " + validity.createdAt());
		}
		at.field("createdAt").requirePast(validity.createdAt(), validated.latest());
		at.field("expiresAt").requirePossible(validity.expiresAt());
		boolean over = validity.isExpiredAt(now);
		if (this == PENDING && over && !isDerivedFromDates(written)) {
			throw at.field("status").error("cannot be PENDING, since the invitation ended at " + validity.expiresAt());
		}
		if (this == EXPIRED && !over) {
			throw at.field("status")
				.error("cannot be EXPIRED, since the invitation is valid until " + validity.expiresAt());
		}
		return (this == ACCEPTED) ? Validity.from(now) : validity;
	}

	/**
	 * Returns the actual status of an invitation without an explicit one, from its dates.
	 */
	InvitationStatus after(Validity validity, Instant now) {
		return (this == PENDING && validity.isExpiredAt(now)) ? EXPIRED : this;
	}

	private static boolean isDerivedFromDates(Seed.Invitation written) {
		return written.status() == null && written.createdAt() != null && written.expiresAt() != null;
	}

	private Validity validity(@Nullable Instant createdAt, @Nullable Instant expiresAt, Instant now) {
		if (this == EXPIRED && createdAt == null && expiresAt != null) {
			return Validity.endingAt(expiresAt);
		}
		Instant from = (this == EXPIRED) ? now.minus(EXPIRED_AGE) : now;
		Validity validity = Validity.from((createdAt != null) ? createdAt : from);
		return (expiresAt != null) ? new Validity(validity.createdAt(), expiresAt) : validity;
	}

}
