package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.Objects;

import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestTarget;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * One exchange while it goes on. It is in the journal before its answer is on the way, so
 * that who has been answered finds it there.
 */
final class ExchangeRecorder {

	private static final String VERSIONED = "application/vnd.atlas.";

	private static final int DATE = "yyyy-mm-dd".length();

	private final Journal journal;

	private final Instant time;

	private final HttpServletRequest request;

	private final BodyCapture requestBody;

	private final BodyCapture responseBody;

	private boolean over;

	ExchangeRecorder(Journal journal, Instant time, HttpServletRequest request, BodyCapture requestBody,
			BodyCapture responseBody) {
		this.journal = journal;
		this.time = time;
		this.request = request;
		this.requestBody = requestBody;
		this.responseBody = responseBody;
	}

	BodyCapture requestBody() {
		return this.requestBody;
	}

	BodyCapture responseBody() {
		return this.responseBody;
	}

	/**
	 * The answer has its final form and is about to go out.
	 */
	void answer(HttpServletResponse response) {
		if (!this.over) {
			this.over = true;
			this.journal.record(exchange(response, response.getStatus()));
		}
	}

	/**
	 * Nobody has anything to add.
	 * @param response the answer
	 * @param answered false if an exception went through, which Tomcat makes a 500 of
	 */
	void end(HttpServletResponse response, boolean answered) {
		if (!this.over) {
			this.over = true;
			this.journal.record(exchange(response,
					(answered) ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
		}
	}

	private RecordedExchange exchange(HttpServletResponse response, int status) {
		CallerName caller = CallerName.of(this.request);
		DenialReason reason = DenialReason.of(this.request);
		boolean proved = caller != null && caller.proved();
		String claimed = (caller != null) ? caller.value() : null;
		return new RecordedExchange(this.time, this.request.getMethod(),
				Objects.requireNonNull(SecretRedactor.hiddenIn(this.request.getRequestURI())),
				SecretRedactor.hiddenIn(this.request.getQueryString()), version(response.getContentType()),
				(proved) ? claimed : null, (proved) ? null : claimed, status, response.getHeader("X-Error-Code"),
				(reason != null) ? SecretRedactor.hiddenIn(reason.why()) : null, reason != null && reason.challenge(),
				RequestTarget.of(this.request).millisUntilNow(), SecretRedactor.hiddenIn(this.requestBody),
				SecretRedactor.hiddenIn(this.responseBody));
	}

	/**
	 * The date in the type of Atlas's answers, which errors do not have.
	 */
	private static @Nullable String version(@Nullable String contentType) {
		String type = Objects.requireNonNullElse(contentType, "");
		int end = VERSIONED.length() + DATE;
		return (type.startsWith(VERSIONED) && type.length() >= end) ? type.substring(VERSIONED.length(), end) : null;
	}

}
