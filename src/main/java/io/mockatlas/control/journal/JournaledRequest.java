package io.mockatlas.control.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mockatlas.protocol.Operations;
import org.jspecify.annotations.Nullable;

/**
 * A request as the journal shows it, with what its path says beside what was recorded.
 *
 * @param number its number in the journal
 * @param time when it came, by the system's clock
 * @param method the method
 * @param path the path
 * @param query the query
 * @param operationId the operation, whether or not it ran
 * @param orgId the organization in the path
 * @param groupId the project in the path
 * @param invitationId the invitation in the path
 * @param version the version that was served
 * @param caller the public key or client id that signed in
 * @param username the one that tried to
 * @param status the HTTP status, which in an envelope is 200
 * @param errorCode Atlas's word for what went wrong
 * @param why why it was refused
 * @param challenge true if it was only asked to come again, with credentials
 * @param durationMillis how long it took
 * @param requestBody what was read of the body
 * @param requestBodyCut true if that is not all of it
 * @param responseBody the body of the answer
 * @param responseBodyCut true if that is not all of it
 */
record JournaledRequest(long number, Instant time, String method, String path, @Nullable String query,
		@Nullable String operationId, @Nullable String orgId, @Nullable String groupId, @Nullable String invitationId,
		@Nullable String version, @Nullable String caller, @Nullable String username, int status,
		@Nullable String errorCode, @Nullable String why, @Nullable Boolean challenge, long durationMillis,
		@JsonRawValue @Nullable String requestBody, @Nullable Boolean requestBodyCut,
		@JsonRawValue @Nullable String responseBody, @Nullable Boolean responseBodyCut) {

	static JournaledRequest of(JournalEntry entry, Operations operations) {
		RecordedExchange seen = entry.exchange();
		ResourceIds resourceIds = ResourceIds.of(seen.path());
		RecordedBody asked = seen.requestBody();
		RecordedBody answered = seen.responseBody();
		return new JournaledRequest(entry.number(), seen.time().truncatedTo(ChronoUnit.MILLIS), seen.method(),
				seen.path(), seen.query(), operations.id(seen.method(), seen.path()), resourceIds.orgId(),
				resourceIds.groupId(), resourceIds.invitationId(), seen.version(), seen.caller(), seen.username(),
				seen.status(), seen.errorCode(), seen.why(), ifTrue(seen.challenge()), seen.durationMillis(),
				(asked != null) ? asked.json() : null, ifTrue(asked != null && asked.cut()),
				(answered != null) ? answered.json() : null, ifTrue(answered != null && answered.cut()));
	}

	boolean isChallenge() {
		return this.challenge != null;
	}

	/**
	 * Whether this is what a client sends that was challenged for another.
	 */
	boolean goesOnAfter(JournaledRequest challenged) {
		return !isChallenge() && this.number > challenged.number() && this.method.equals(challenged.method())
				&& this.path.equals(challenged.path());
	}

	private static @Nullable Boolean ifTrue(boolean value) {
		return (value) ? true : null;
	}

}
