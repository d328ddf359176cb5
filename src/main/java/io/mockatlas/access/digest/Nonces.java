package io.mockatlas.access.digest;

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
 * The nonces of our challenges, which nobody has to store: whoever has the secret knows
 * them again, so one replica accepts what another has issued.
 * <p>
 * A nonce is 24 bytes, in base64 the 32 characters that Atlas sends: 8 bytes are the
 * microsecond of its issue, 4 are the replica, 12 are the first 96 bits of HMAC-SHA256
 * over the 12 before them.
 * <p>
 * No two are alike, since of two honest clients with one nonce the second would look like
 * a replay. Within a replica the microseconds strictly increase; between replicas 32
 * random bits, drawn once at start, keep them apart. These bits have a place of their
 * own: taken from the low bits of the time they would be few, and would make the time
 * either coarse or wrong.
 */
final class Nonces {

	private static final int BYTES = 24;

	private static final int CHARACTERS = 32;

	private static final int SIGNED_BYTES = 12;

	/**
	 * How far another replica's clock may be ahead of ours.
	 */
	private static final Duration SKEW = Duration.ofSeconds(5);

	private final int replica = new SecureRandom().nextInt();

	private final AtomicLong last = new AtomicLong();

	private final Hmac hmac;

	private final Clock clock;

	private final Duration life;

	Nonces(byte[] secret, Clock clock, Duration life) {
		this.hmac = new Hmac(secret);
		this.clock = clock;
		this.life = life;
	}

	String mint() {
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

	// Our own nonces are never from the future, even when the clock was set back after
	// they were minted: a client would be refused until the clock has caught up.
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
