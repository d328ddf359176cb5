package io.mockatlas.control.faults;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Fault in the request and response bodies of the control API. ID and counters are
 * ignored in requests, so that a document read from the server can be sent back.
 *
 * @param operationId the operation, by its ID in MongoDB's API description
 * @param method the method
 * @param path the path pattern: <code>{name}</code> and <code>*</code> match a segment,
 * <code>**</code> matches the rest; without the prefix {@code /api} the pattern is
 * relative to both base paths
 * @param caller the public key or client ID
 * @param orgId the organization in the path
 * @param groupId the project in the path
 * @param stage the stage at which the fault acts: connection, operation or answer
 * @param times the maximum number of calls
 * @param timeToLive the time until the fault expires, in system time
 * @param probability the probability that the fault acts on a call
 * @param seed the seed of the random generators
 * @param delay the delay of a call
 * @param maxDelay the maximum delay, for a random delay
 * @param status the status of the response
 * @param errorCode the error code of an Atlas error
 * @param detail the detail text, instead of that of Atlas
 * @param parameters the parameters of the detail text
 * @param retryAfter the value of the {@code Retry-After} header in seconds
 * @param body a body that does not come from Atlas
 * @param contentType the content type of that body
 * @param truncate the number of bytes of the response body to send
 * @param drop whether to close the connection without a response
 * @param staleNonce whether to challenge with {@code stale=true}
 * @param id the ID, never used again
 * @param hits the number of calls the fault acted on
 * @param remaining the number of calls it will still act on; null for no limit
 * @param expiresAt the expiry time; null for none
 */
record FaultEntry(@Nullable String operationId, @Nullable String method, @Nullable String path, @Nullable String caller,
		@Nullable String orgId, @Nullable String groupId, @Nullable String stage, @Nullable Integer times,
		@Nullable String timeToLive, @Nullable Double probability, @Nullable Long seed, @Nullable String delay,
		@Nullable String maxDelay, @Nullable Integer status, @Nullable String errorCode, @Nullable String detail,
		@Nullable List<Object> parameters, @Nullable Integer retryAfter, @Nullable String body,
		@Nullable String contentType, @Nullable Integer truncate, @Nullable Boolean drop, @Nullable Boolean staleNonce,
		@Nullable Long id, @Nullable Integer hits, @Nullable Integer remaining, @Nullable Instant expiresAt) {

	FaultEntry counted(long id, int hits, @Nullable Integer remaining, @Nullable Instant expiresAt) {
		return new FaultEntry(this.operationId, this.method, this.path, this.caller, this.orgId, this.groupId,
				this.stage, this.times, this.timeToLive, this.probability, this.seed, this.delay, this.maxDelay,
				this.status, this.errorCode, this.detail, this.parameters, this.retryAfter, this.body, this.contentType,
				this.truncate, this.drop, this.staleNonce, id, hits, remaining, expiresAt);
	}

	boolean hasResponse() {
		return this.status != null || this.errorCode != null || this.body != null;
	}

	boolean drops() {
		return Boolean.TRUE.equals(this.drop);
	}

	boolean isStaleNonce() {
		return Boolean.TRUE.equals(this.staleNonce);
	}

}
