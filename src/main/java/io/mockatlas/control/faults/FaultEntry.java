package io.mockatlas.control.faults;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A fault as it is asked for, and shown again with what was counted, which is passed over
 * when it is sent: what was read can be put back.
 *
 * @param operationId acts on this operation, as the vendor's description calls it
 * @param method acts on this method
 * @param path acts on paths that fit: <code>{name}</code> and <code>*</code> stand for a
 * segment, <code>**</code> for the rest; without {@code /api} at its start it is below
 * both base paths
 * @param caller acts on this public key or client id
 * @param orgId acts on paths that name this organization
 * @param groupId acts on paths that name this project
 * @param stage how far a call gets: connection, operation or answer
 * @param times how many calls it acts on
 * @param timeToLive how long it is there, by the system's time
 * @param probability how likely it acts on a call
 * @param seed what chance begins with
 * @param delay how long a call is held up
 * @param maxDelay the longest time, where the delay is random
 * @param status the status of the reply
 * @param errorCode the code of an error of Atlas
 * @param detail its sentence, in the place of Atlas's
 * @param parameters what is put into the sentence
 * @param retryAfter seconds after which the caller may come again
 * @param body a body that is not Atlas's
 * @param contentType what that is called
 * @param truncate how many bytes of the answer's body get through
 * @param drop whether the connection ends without an answer
 * @param staleNonce whether the nonce is called too old
 * @param hits how many calls it has acted on
 * @param remaining how many more it will act on; null if there is no end
 * @param expiresAt when it is over; null for never
 */
record FaultEntry(@Nullable String operationId, @Nullable String method, @Nullable String path, @Nullable String caller,
		@Nullable String orgId, @Nullable String groupId, @Nullable String stage, @Nullable Integer times,
		@Nullable String timeToLive, @Nullable Double probability, @Nullable Long seed, @Nullable String delay,
		@Nullable String maxDelay, @Nullable Integer status, @Nullable String errorCode, @Nullable String detail,
		@Nullable List<Object> parameters, @Nullable Integer retryAfter, @Nullable String body,
		@Nullable String contentType, @Nullable Integer truncate, @Nullable Boolean drop, @Nullable Boolean staleNonce,
		@Nullable Integer hits, @Nullable Integer remaining, @Nullable Instant expiresAt) {

	FaultEntry counted(int hits, @Nullable Integer remaining, @Nullable Instant expiresAt) {
		return new FaultEntry(this.operationId, this.method, this.path, this.caller, this.orgId, this.groupId,
				this.stage, this.times, this.timeToLive, this.probability, this.seed, this.delay, this.maxDelay,
				this.status, this.errorCode, this.detail, this.parameters, this.retryAfter, this.body, this.contentType,
				this.truncate, this.drop, this.staleNonce, hits, remaining, expiresAt);
	}

	boolean isReply() {
		return this.status != null || this.errorCode != null || this.body != null;
	}

	boolean drops() {
		return Boolean.TRUE.equals(this.drop);
	}

	boolean callsNonceStale() {
		return Boolean.TRUE.equals(this.staleNonce);
	}

}
