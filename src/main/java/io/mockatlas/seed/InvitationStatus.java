package io.mockatlas.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import io.mockatlas.invitation.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invitation in a seed.
 */
enum InvitationStatus {

	/**
	 * It stands. Where nothing is said but both dates, these decide.
	 */
	PENDING,

	/**
	 * The person is an active member, the invitation is gone.
	 */
	ACCEPTED,

	/**
	 * The person declined.
	 */
	REJECTED,

	/**
	 * Its time is over.
	 */
	EXPIRED;

	/**
	 * How long ago an expired invitation was made that says nothing of it.
	 */
	private static final Duration EXPIRED_AGE = Duration.ofDays(31);

	static InvitationStatus of(@Nullable String name, SourceLocation at) {
		if (name == null) {
			return PENDING;
		}
		return Arrays.stream(values())
			.filter((status) -> status.name().equals(name))
			.findFirst()
			.orElseThrow(() -> at
				.mistake("unknown status " + name + " (PENDING, ACCEPTED, REJECTED and EXPIRED are known)"));
	}

	/**
	 * From when to when an invitation of this status stands or stood.
	 * @param written the invitation
	 * @param at where it is
	 * @param validated the present, and when it may have been made
	 * @return the dates, in whole seconds
	 */
	Validity validity(Seed.Invitation written, SourceLocation at, ValidatedSeed validated) {
		Instant now = validated.now();
		Instant createdAt = at.field("createdAt").instant(written.createdAt());
		Instant expiresAt = at.field("expiresAt").instant(written.expiresAt());
		Validity validity = validity(createdAt, expiresAt, now);
		if (validity.expiresAt().isBefore(validity.createdAt())) {
			throw at.field("expiresAt").mistake("must not be before createdAt, which is " + validity.createdAt());
		}
		at.field("createdAt").requirePast(validity.createdAt(), validated.latest());
		at.field("expiresAt").requirePossible(validity.expiresAt());
		boolean over = !now.isBefore(validity.expiresAt());
		if (this == PENDING && over && !leavesItToDates(written)) {
			throw at.field("status")
				.mistake("cannot be PENDING, since the invitation ended at " + validity.expiresAt());
		}
		if (this == EXPIRED && !over) {
			throw at.field("status")
				.mistake("cannot be EXPIRED, since the invitation stands until " + validity.expiresAt());
		}
		return (this == ACCEPTED) ? Validity.from(now) : validity;
	}

	/**
	 * What became of an invitation of which nothing is said but its dates.
	 */
	InvitationStatus after(Validity validity, Instant now) {
		return (this == PENDING && !now.isBefore(validity.expiresAt())) ? EXPIRED : this;
	}

	private static boolean leavesItToDates(Seed.Invitation written) {
		return written.status() == null && written.createdAt() != null && written.expiresAt() != null;
	}

	private Validity validity(@Nullable Instant createdAt, @Nullable Instant expiresAt, Instant now) {
		if (this == EXPIRED && createdAt == null && expiresAt != null) {
			Validity next = Validity.from(expiresAt);
			return new Validity(expiresAt.minus(Duration.between(expiresAt, next.expiresAt())), expiresAt);
		}
		Instant from = (this == EXPIRED) ? now.minus(EXPIRED_AGE) : now;
		Validity validity = Validity.from((createdAt != null) ? createdAt : from);
		return (expiresAt != null) ? new Validity(validity.createdAt(), expiresAt) : validity;
	}

}
