package io.mockatlas.security.digest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Issuer and verifier of the nonces in challenges. Nonces are signed and not stored;
 * replicas with the same secret accept each other's nonces.
 * <p>
 * A nonce has 24 bytes, which are 32 characters in base64, as in Atlas: 8 bytes are the
 * microsecond of its issue, 4 are the replica, and 12 are the first 96 bits of
 * HMAC-SHA256 over the preceding 12.
 * <p>
 * Each nonce is unique, since the second of two valid clients with the same nonce would
 * look like a replay. Within a replica, the microseconds strictly increase; 32 random
 * bits, drawn once at startup, distinguish replicas. Packing them into the timestamp
 * would cost its precision.
 */
final class Nonces {

	private static final int BYTES = 24;

	private static final int CHARACTERS = 32;

	private static final int SIGNED_BYTES = 12;

	/**
	 * Maximum time by which another replica's clock may be ahead of this one.
	 */
	private static final Duration SKEW = Duration.ofSeconds(5);

	private final int replica = new SecureRandom().nextInt();

	/**
	 * Latest microsecond of issue. It is never before the start, even if the clock is set
	 * back.
	 */
	private final AtomicLong last;

	private final Hmac hmac;

	private final Clock clock;

	private final Duration life;

	Nonces(byte[] secret, Clock clock, Duration life) {
		this.hmac = new Hmac(secret);
		this.clock = clock;
		this.life = life;
		this.last = new AtomicLong(micros(clock.instant()) - 1);
	}

	String create() {
		long now = micros(this.clock.instant());
		long issuedAt = this.last.updateAndGet((previous) -> Math.max(now, previous + 1));
		byte[] signed = ByteBuffer.allocate(SIGNED_BYTES).putLong(issuedAt).putInt(this.replica).array();
		byte[] nonce = ByteBuffer.allocate(BYTES).put(signed).put(signature(signed)).array();
		return Base64.getEncoder().encodeToString(nonce);
	}

	@Nullable Nonce verify(String text) {
		byte[] nonce = decode(text);
		byte[] signed = Arrays.copyOf(nonce, SIGNED_BYTES);
		if (nonce.length != BYTES
				|| !MessageDigest.isEqual(signature(signed), Arrays.copyOfRange(nonce, SIGNED_BYTES, BYTES))) {
			return null;
		}
		long issuedAt = ByteBuffer.wrap(nonce).getLong();
		Instant now = this.clock.instant();
		return isFromTheFuture(issuedAt, now) ? null : nonce(text, issuedAt, now);
	}

	// The server's own nonces are never from the future, even if the clock is set back
	// after their issue; otherwise clients would be rejected until the clock catches up.
	private boolean isFromTheFuture(long issuedAt, Instant now) {
		return issuedAt > Math.max(micros(now.plus(SKEW)), this.last.get());
	}

	private Nonce nonce(String text, long issuedAtMicros, Instant now) {
		Instant issuedAt = Instant.EPOCH.plus(issuedAtMicros, ChronoUnit.MICROS);
		return new Nonce(text, issuedAt, issuedAt.plus(this.life), now);
	}

	private byte[] signature(byte[] signed) {
		return Arrays.copyOf(this.hmac.of(signed), BYTES - SIGNED_BYTES);
	}

	private static byte[] decode(String text) {
		try {
			return (text.length() != CHARACTERS) ? new byte[0] : Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private static long micros(Instant instant) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
	}

}
