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
import io.mockatlas.control.PathGlob;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Expectation about journaled requests: the criteria that a request must meet, and the
 * expected number of such requests. The default is at least one.
 *
 * @param method the method
 * @param path the path or a {@link PathGlob}
 * @param operationId the operation
 * @param orgId the organization in the path
 * @param groupId the project in the path
 * @param invitationId the invitation in the path
 * @param caller the authenticated public key or client ID
 * @param status the HTTP status
 * @param errorCode the Atlas error code
 * @param challenges whether requests that were only challenged count; false by default,
 * so that a digest call counts once though it takes two requests
 * @param since only requests with a greater number match
 * @param count the exact number
 * @param atLeast the minimum
 * @param atMost the maximum
 * @param timeout the maximum time to wait until the minimum is reached
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
			throw problem("An expectation requires at least one of the fields "
					+ Stream.of(RequestField.values()).map(RequestField::text).collect(Collectors.joining(", ")) + ".");
		}
		return RequestCriteria.of(wanted, operationIds);
	}

	ExpectedCount times() {
		if (Stream.of(this.count, this.atLeast, this.atMost).anyMatch((number) -> number != null && number < 0)) {
			throw problem("The fields count, atLeast and atMost must be 0 or more.");
		}
		if (this.count != null) {
			if (this.atLeast != null || this.atMost != null) {
				throw problem("The field count cannot be combined with atLeast or atMost.");
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
	 * Returns the time to wait. A timeout is rejected if the minimum is 0: verification
	 * does not wait for requests that must not arrive.
	 */
	Duration timeoutDuration() {
		if (this.timeout == null) {
			return Duration.ZERO;
		}
		if (times().least() == 0) {
			throw problem("A timeout requires a minimum of at least 1 request.");
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
			.withProperty("field", "timeout");
	}

	private static ControlProblem problem(String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail);
	}

}
