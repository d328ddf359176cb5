package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.Objects;

import io.mockatlas.wire.Arrival;
import io.mockatlas.wire.CallerName;
import io.mockatlas.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * One exchange while it goes on. It is in the journal before its answer is on the way, so
 * that who has been answered finds it there.
 */
final class Recording {

	private static final String VERSIONED = "application/vnd.atlas.";

	private static final int DATE = "yyyy-mm-dd".length();

	private final Journal journal;

	private final Instant time;

	private final HttpServletRequest request;

	private final Capture requestBody;

	private final Capture responseBody;

	private boolean over;

	Recording(Journal journal, Instant time, HttpServletRequest request, Capture requestBody, Capture responseBody) {
		this.journal = journal;
		this.time = time;
		this.request = request;
		this.requestBody = requestBody;
		this.responseBody = responseBody;
	}

	Capture requestBody() {
		return this.requestBody;
	}

	Capture responseBody() {
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

	private Exchange exchange(HttpServletResponse response, int status) {
		CallerName caller = CallerName.of(this.request);
		Refusal refusal = Refusal.of(this.request);
		boolean proved = caller != null && caller.proved();
		String claimed = (caller != null) ? caller.value() : null;
		return new Exchange(this.time, this.request.getMethod(),
				Objects.requireNonNull(Secrets.hiddenIn(this.request.getRequestURI())),
				Secrets.hiddenIn(this.request.getQueryString()), version(response.getContentType()),
				(proved) ? claimed : null, (proved) ? null : claimed, status, response.getHeader("X-Error-Code"),
				(refusal != null) ? Secrets.hiddenIn(refusal.why()) : null, refusal != null && refusal.challenge(),
				Arrival.of(this.request).millisUntilNow(), Secrets.hiddenIn(this.requestBody),
				Secrets.hiddenIn(this.responseBody));
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
