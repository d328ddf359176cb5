package io.mockatlas.control.journal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.control.ControlProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What somebody expects to have come in: requests that have all the values given, so many
 * times, at least once if nothing is said of that.
 *
 * @param method the method
 * @param path the path, or what paths are to look like: {@link PathGlob}
 * @param operationId the operation
 * @param orgId the organization in the path
 * @param groupId the project in the path
 * @param invitationId the invitation in the path
 * @param caller who signed in
 * @param status the HTTP status
 * @param errorCode Atlas's word for what went wrong
 * @param challenges whether requests count that were only asked to come again, which else
 * they do not: a call by digest is one, though it takes two requests
 * @param since only requests with a greater number
 * @param count how often exactly
 * @param atLeast how often at least
 * @param atMost how often at most
 * @param timeout how long to wait until it is often enough
 */
record RequestExpectation(@Nullable String method, @Nullable String path, @Nullable String operationId,
		@Nullable String orgId, @Nullable String groupId, @Nullable String invitationId, @Nullable String caller,
		@Nullable Integer status, @Nullable String errorCode, @Nullable Boolean challenges, @Nullable Long since,
		@Nullable Integer count, @Nullable Integer atLeast, @Nullable Integer atMost, @Nullable String timeout) {

	static final Duration LONGEST = Duration.ofSeconds(60);

	RequestCriteria criteria(Set<String> operationIds) {
		Map<RequestField, String> wanted = new EnumMap<>(RequestField.class);
		put(wanted, RequestField.METHOD, this.method);
		put(wanted, RequestField.PATH, this.path);
		put(wanted, RequestField.OPERATION_ID, this.operationId);
		put(wanted, RequestField.ORG_ID, this.orgId);
		put(wanted, RequestField.GROUP_ID, this.groupId);
		put(wanted, RequestField.INVITATION_ID, this.invitationId);
		put(wanted, RequestField.CALLER, this.caller);
		put(wanted, RequestField.STATUS, this.status);
		put(wanted, RequestField.ERROR_CODE, this.errorCode);
		if (wanted.isEmpty()) {
			throw problem("An expectation must say something of the requests: at least one of the fields "
					+ Stream.of(RequestField.values()).map(RequestField::text).collect(Collectors.joining(", "))
					+ " is needed.");
		}
		return RequestCriteria.of(wanted, operationIds);
	}

	ExpectedCount times() {
		if (Stream.of(this.count, this.atLeast, this.atMost).anyMatch((number) -> number != null && number < 0)) {
			throw problem("The fields count, atLeast and atMost must be 0 or more.");
		}
		if (this.count != null) {
			if (this.atLeast != null || this.atMost != null) {
				throw problem("The field count says how often exactly; atLeast and atMost cannot be given with it.");
			}
			return ExpectedCount.exactly(this.count);
		}
		int least = Objects.requireNonNullElse(this.atLeast, (this.atMost != null) ? 0 : 1);
		if (this.atMost != null && this.atMost < least) {
			throw problem("The field atMost must not be less than atLeast.");
		}
		return new ExpectedCount(least, this.atMost);
	}

	/**
	 * How long to wait. Where none is needed there is nothing to wait for, and who waits
	 * to see whether one comes should be told so.
	 */
	Duration patience() {
		if (this.timeout == null) {
			return Duration.ZERO;
		}
		if (times().least() == 0) {
			throw problem("There is nothing to wait for if no request is needed; leave timeout out.");
		}
		Duration duration = duration(this.timeout);
		if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
			throw malformedTimeout();
		}
		return duration;
	}

	boolean countsChallenges() {
		return Boolean.TRUE.equals(this.challenges);
	}

	long after() {
		return Objects.requireNonNullElse(this.since, 0L);
	}

	private static void put(Map<RequestField, String> wanted, RequestField field, @Nullable Object value) {
		if (value != null) {
			wanted.put(field, value.toString());
		}
	}

	private static Duration duration(String text) {
		try {
			return Duration.parse(text);
		}
		catch (DateTimeException ex) {
			throw malformedTimeout();
		}
	}

	private static ControlProblem malformedTimeout() {
		return problem("The field timeout must be an ISO 8601 duration of at most a minute, such as PT5S or PT0.5S.")
			.telling("field", "timeout");
	}

	private static ControlProblem problem(String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail);
	}

}
