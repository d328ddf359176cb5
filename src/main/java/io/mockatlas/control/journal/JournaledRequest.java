package io.mockatlas.control.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mockatlas.control.journal.recording.RecordedBody;
import io.mockatlas.control.journal.recording.RecordedExchange;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.protocol.path.OperationIndex;
import org.jspecify.annotations.Nullable;

/**
 * Request as the control API returns it: the recorded exchange, its operation and the IDs
 * in its path.
 *
 * @param number the number in the journal
 * @param time the system time of arrival
 * @param method the method
 * @param path the path
 * @param query the query
 * @param operationId the operation, even if it did not run
 * @param orgId the organization in the path
 * @param groupId the project in the path
 * @param invitationId the invitation in the path
 * @param version the API version that was served
 * @param caller the authenticated public key or client ID
 * @param username the claimed public key or client ID, if not authenticated
 * @param status the HTTP status, which is 200 for an envelope
 * @param errorCode the Atlas error code
 * @param why the reason for the denial
 * @param challenge true if the response was only an authentication challenge
 * @param leniencies the leniencies that the request needed, if any
 * @param durationMillis the duration
 * @param requestBody the part of the request body that was read and kept
 * @param requestBodyCut true if the request body is incomplete
 * @param responseBody the response body
 * @param responseBodyCut true if the response body is incomplete
 */
record JournaledRequest(long number, Instant time, String method, String path, @Nullable String query,
		@Nullable String operationId, @Nullable String orgId, @Nullable String groupId, @Nullable String invitationId,
		@Nullable String version, @Nullable String caller, @Nullable String username, int status,
		@Nullable String errorCode, @Nullable String why, @Nullable Boolean challenge,
		@Nullable List<Leniency> leniencies, long durationMillis, @JsonRawValue @Nullable String requestBody,
		@Nullable Boolean requestBodyCut, @JsonRawValue @Nullable String responseBody,
		@Nullable Boolean responseBodyCut) {

	static JournaledRequest of(JournalEntry entry, OperationIndex operations) {
		RecordedExchange seen = entry.exchange();
		ResourceIds resourceIds = ResourceIds.of(seen.path());
		RecordedBody asked = seen.requestBody();
		RecordedBody answered = seen.responseBody();
		return new JournaledRequest(entry.number(), seen.time().truncatedTo(ChronoUnit.MILLIS), seen.method(),
				seen.path(), seen.query(), operations.operationId(seen.method(), seen.path()), resourceIds.orgId(),
				resourceIds.groupId(), resourceIds.invitationId(), seen.version(), seen.caller(), seen.username(),
				seen.status(), seen.errorCode(), seen.why(), ifTrue(seen.challenge()),
				(seen.leniencies().isEmpty()) ? null : seen.leniencies(), seen.durationMillis(),
				(asked != null) ? asked.json() : null, ifTrue(asked != null && asked.cut()),
				(answered != null) ? answered.json() : null, ifTrue(answered != null && answered.cut()));
	}

	boolean isChallenge() {
		return this.challenge != null;
	}

	/**
	 * Returns whether this request may be the client's retry after a challenge: it is
	 * later, has the same method and path, and is no challenge itself.
	 */
	boolean isRetryOf(JournaledRequest challenged) {
		return !isChallenge() && this.number > challenged.number() && this.method.equals(challenged.method())
				&& this.path.equals(challenged.path());
	}

	private static @Nullable Boolean ifTrue(boolean value) {
		return (value) ? true : null;
	}

}
